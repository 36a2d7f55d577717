import { getRosterBody, listCorrections, listTurns, type TurnRow } from "#db/queries/team/ledger.ts";
import { listPools } from "#db/queries/team/pool.ts";
import { listOwnLedger } from "#db/queries/team/pool-member.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { addEntry, recomputeLedger } from "#server/core/pool/ledger.ts";
import { levelWith } from "#server/core/pool/rotation.ts";
import { LEAD_NANO } from "#server/core/pool/shares.ts";
import type { ValueChange } from "#server/core/pool/value.ts";
import { indexRoster, rosterSchema } from "#server/core/routing/roster.ts";
import type { LedgerMember, PoolLedger, RosterIndex, RosterPool } from "#server/core/routing/situation.ts";
import { correctionEntries, type LedgerTurn, turnEntry } from "./ledger-entries.ts";

/** Everything that the ledger says of a member: leads, what an absence is owed, and value points beyond one a lead. */
export type Standing = Required<LedgerMember> & Value;

/** A member whose stored standing is not what their entries come to. */
export type LedgerDifference = { repId: string; stored: Standing; recounted: Standing };

/** What a recount of one pool found: how many turns and corrections it added up, and where the stored ledger differs. */
export type Recount = { poolId: string; turns: number; corrections: number; differences: LedgerDifference[] };

const PAGE = 1_000;

/**
 * Adds up a pool's ledger again from its decisions and corrections alone, and compares it with the stored one:
 * no differences is the product's promise. Reads only.
 */
export async function recountLedger(scope: WorkspaceScope, poolId: string): Promise<Recount> {
  const corrections = await listCorrections(scope, poolId);
  const poolAt = poolReader(scope);
  let ledger = recomputeLedger(poolId, []);
  const values = new Map<string, Value>();
  let turns = 0;
  let page: TurnRow[] = [];
  do {
    page = await listTurns(scope, { ledgerId: poolId, afterSeq: page.at(-1)?.seq ?? 0, limit: PAGE });
    for (const row of page) {
      const turn = await entryOf(row, poolId, poolAt);
      if (!turn) continue;
      ledger = addEntry(ledger, turn.entry);
      for (const change of turn.values) addValue(values, change);
      turns++;
    }
  } while (page.length === PAGE);
  // A correction moves a balance and leaves the order of turns alone, so it may be added at the end.
  ledger = corrections.flatMap(correctionEntries).reduce(addEntry, ledger);
  for (const { repId, assignedChange, pointsChange } of corrections)
    if (assignedChange !== 0)
      addValue(values, { repId, assigned: pointsChange, balanceNano: -pointsChange * LEAD_NANO });
  return { poolId, turns, corrections: corrections.length, differences: await differences(scope, ledger, values) };
}

/** Recounts the ledger of every pool, one after another. Reads only. */
export async function recountLedgers(scope: WorkspaceScope): Promise<Recount[]> {
  const recounts: Recount[] = [];
  for (const { id } of await listPools(scope)) recounts.push(await recountLedger(scope, id));
  return recounts;
}

type PoolAt = (row: TurnRow) => Promise<RosterPool | undefined>;
type Value = { valueNano: number; valueAssigned: number };

function addValue(values: Map<string, Value>, { repId, assigned, balanceNano }: ValueChange): void {
  const { valueNano, valueAssigned } = values.get(repId) ?? NO_VALUE;
  values.set(repId, { valueNano: valueNano + balanceNano, valueAssigned: valueAssigned + assigned });
}

const NO_VALUE: Value = { valueNano: 0, valueAssigned: 0 };

/** Reads a pool out of roster snapshots, each snapshot once. */
function poolReader(scope: WorkspaceScope): PoolAt {
  const known = new Map<string, RosterIndex>();
  return async ({ rosterHash: hash, poolId }) => {
    const roster = known.get(hash) ?? indexRoster(rosterSchema.parse(await getRosterBody(scope, hash)), hash);
    known.set(hash, roster);
    return roster.pools.get(poolId);
  };
}

async function entryOf(row: TurnRow, ledgerId: string, poolAt: PoolAt): Promise<LedgerTurn | null> {
  const pool = await poolAt(row);
  return pool ? turnEntry(row, { pool, ledgerId }) : null;
}

async function differences(
  scope: WorkspaceScope,
  recounted: PoolLedger,
  values: ReadonlyMap<string, Value>,
): Promise<LedgerDifference[]> {
  const stored = await listOwnLedger(scope, recounted.poolId);
  const byRep = (members: readonly Standing[]) => new Map(members.map((member) => [member.repId, member]));
  const valued = recounted.members.map((member) => ({ ...member, ...(values.get(member.repId) ?? NO_VALUE) }));
  const sides = { stored: byRep(stored.map(standingOf)), recounted: byRep(valued.map(standingOf)) };
  const repIds = [...new Set([...sides.stored.keys(), ...sides.recounted.keys()])].toSorted();
  return repIds
    .map((repId) => ({
      repId,
      stored: sides.stored.get(repId) ?? standingOf(levelWith(repId)),
      recounted: sides.recounted.get(repId) ?? standingOf(levelWith(repId)),
    }))
    .filter(({ stored, recounted }) => !isEqual(stored, recounted));
}

const standingOf = (member: LedgerMember & Partial<Value>): Standing => ({
  repId: member.repId,
  balanceNano: member.balanceNano,
  assigned: member.assigned,
  lastSeq: member.lastSeq,
  owedNano: member.owedNano ?? 0,
  paidDay: member.paidDay ?? 0,
  valueNano: member.valueNano ?? 0,
  valueAssigned: member.valueAssigned ?? 0,
});

const isEqual = (a: Standing, b: Standing) => (Object.keys(a) as (keyof Standing)[]).every((key) => a[key] === b[key]);
