import type { TurnRow } from "#db/queries/team/ledger.ts";
import type { LedgerEntry } from "#server/core/pool/ledger.ts";
import type { ValueChange } from "#server/core/pool/value.ts";
import type { RosterPool } from "#server/core/routing/situation.ts";
import { decisionBodySchema } from "#server/core/routing/stored-decision.ts";
import { knownTurn, valuesOf } from "#server/core/routing/stored-turn.ts";

const turnsSchema = decisionBodySchema.shape.turns;

/** A turn in a ledger, and what it adds to the value ledger beyond a point a lead. */
export type LedgerTurn = { entry: LedgerEntry; values: ValueChange[] };

/** Where a turn is looked for: a pool of the decision's own roster snapshot, and the ledger it must have counted in. */
type Where = { pool: RosterPool; ledgerId: string };

/**
 * Answers the entry that a decision made in a ledger: who was eligible that day, with the weights of that day, and
 * who won. Null when it used no turn of this pool there.
 */
export function turnEntry(row: Pick<TurnRow, "turns" | "atMs">, { pool, ledgerId }: Where): LedgerTurn | null {
  const turn = turnsSchema.parse(row.turns).find((one) => {
    return one.used && one.pool === pool.id && (one.ledger ?? one.pool) === ledgerId;
  });
  const known = turn && knownTurn(turn, pool, row.atMs);
  if (!known) return null;
  return { entry: { kind: "turn", ...known }, values: valuesOf(known, turn.points ?? 1) };
}

/** A correction as it is stored: leads that it takes off or adds, or part of a lead by which it moves the balance alone. */
export type StoredCorrection = { repId: string; assignedChange: number; balanceChangeNano: number };

/** Answers the entries of a stored correction: one credit or debit for each lead, or one adjustment. */
export function correctionEntries({ repId, assignedChange, balanceChangeNano }: StoredCorrection): LedgerEntry[] {
  if (balanceChangeNano !== 0) return [{ kind: "adjust", repId, balanceNano: balanceChangeNano }];
  const kind = assignedChange < 0 ? "credit" : "debit";
  return Array.from({ length: Math.abs(assignedChange) }, () => ({ kind, repId }));
}
