import type * as z from "zod";
import type { TurnRow } from "#db/queries/team/ledger.ts";
import type { LedgerEntry } from "#server/core/pool/ledger.ts";
import { isEntrantAnyway } from "#server/core/routing/pool-step.ts";
import type { RosterPool } from "#server/core/routing/situation.ts";
import { decisionBodySchema } from "#server/core/routing/stored-decision.ts";

const turnsSchema = decisionBodySchema.shape.turns;
type StoredTurn = z.output<typeof turnsSchema>[number];

/**
 * Answers the entry that a decision made in a pool's ledger: who was eligible that day, with the weights of that
 * day (`pool` is of the decision's own roster snapshot), and who won. Null when it used no turn of this pool.
 */
export function turnEntry({ turns }: Pick<TurnRow, "turns">, pool: RosterPool): LedgerEntry | null {
  const turn = turnsSchema.parse(turns).find(({ pool: poolId, used }) => used && poolId === pool.id);
  const winner = turn && turn.won !== null ? pool.members[turn.won] : undefined;
  if (!turn || !winner) return null;
  return { kind: "turn", eligible: entrantsOf(turn, pool), winnerRepId: winner.repId };
}

function entrantsOf(turn: StoredTurn, pool: RosterPool): RosterPool["members"] {
  return turn.seen
    .filter(([, verdict]) => typeof verdict === "number" || (turn.anyway && isEntrantAnyway(verdict)))
    .flatMap(([place]) => pool.members[place] ?? []);
}

/** Answers the entries of a stored correction: one credit or debit for each lead that it takes off or adds. */
export function correctionEntries({ repId, assignedChange }: { repId: string; assignedChange: number }): LedgerEntry[] {
  const kind = assignedChange < 0 ? "credit" : "debit";
  return Array.from({ length: Math.abs(assignedChange) }, () => ({ kind, repId }));
}
