import { getRosterBody, listCorrections, listTurns, type TurnRow } from "#db/queries/team/ledger.ts";
import { listStandings } from "#db/queries/team/pool-member.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { addEntry, type LedgerEntry, recomputeLedger } from "#server/core/pool/ledger.ts";
import { levelWith } from "#server/core/pool/rotation.ts";
import { indexRoster, rosterSchema } from "#server/core/routing/roster.ts";
import type { LedgerMember, PoolLedger, RosterPool } from "#server/core/routing/situation.ts";
import { correctionEntries, turnEntry } from "./ledger-entries.ts";

/** A member whose stored standing is not what their entries come to. */
export type LedgerDifference = { repId: string; stored: LedgerMember; recounted: LedgerMember };

/** What a recount of one pool found: how many turns and corrections it added up, and where the stored ledger differs. */
export type Recount = { poolId: string; turns: number; corrections: number; differences: LedgerDifference[] };

const PAGE = 1_000;

/**
 * Adds up a pool's ledger again from its decisions and corrections alone, and compares it with the stored one:
 * no differences is the product's promise. Reads only.
 */
export async function recountLedger(scope: WorkspaceScope, poolId: string): Promise<Recount> {
  const corrections = await listCorrections(scope, poolId);
  const poolAt = poolReader(scope, poolId);
  let ledger = recomputeLedger(poolId, []);
  let turns = 0;
  let page: TurnRow[] = [];
  do {
    page = await listTurns(scope, { poolId, afterSeq: page.at(-1)?.seq ?? 0, limit: PAGE });
    for (const row of page) {
      const entry = await entryOf(row, poolAt);
      if (entry) ledger = addEntry(ledger, entry);
    }
    turns += page.length;
  } while (page.length === PAGE);
  // A correction moves a balance and leaves the order of turns alone, so it may be added at the end.
  ledger = corrections.flatMap(correctionEntries).reduce(addEntry, ledger);
  return { poolId, turns, corrections: corrections.length, differences: await differences(scope, ledger) };
}

type PoolAt = (rosterHash: string) => Promise<RosterPool | undefined>;

/** Reads a pool out of roster snapshots, each snapshot once. */
function poolReader(scope: WorkspaceScope, poolId: string): PoolAt {
  const known = new Map<string, RosterPool | undefined>();
  return async (hash) => {
    if (!known.has(hash)) {
      const roster = indexRoster(rosterSchema.parse(await getRosterBody(scope, hash)), hash);
      known.set(hash, roster.pools.get(poolId));
    }
    return known.get(hash);
  };
}

async function entryOf(row: TurnRow, poolAt: PoolAt): Promise<LedgerEntry | null> {
  const pool = await poolAt(row.rosterHash);
  return pool ? turnEntry(row, pool) : null;
}

async function differences(scope: WorkspaceScope, recounted: PoolLedger): Promise<LedgerDifference[]> {
  const stored = await listStandings(scope, { poolId: recounted.poolId });
  const byRep = (members: readonly LedgerMember[]) => new Map(members.map((member) => [member.repId, member]));
  const sides = { stored: byRep(stored.map(standingOf)), recounted: byRep(recounted.members) };
  const repIds = [...new Set([...sides.stored.keys(), ...sides.recounted.keys()])].toSorted();
  return repIds
    .map((repId) => ({
      repId,
      stored: sides.stored.get(repId) ?? levelWith(repId),
      recounted: sides.recounted.get(repId) ?? levelWith(repId),
    }))
    .filter(({ stored, recounted }) => !isEqual(stored, recounted));
}

const standingOf = ({ repId, balanceNano, assigned, lastSeq }: LedgerMember): LedgerMember => ({
  repId,
  balanceNano,
  assigned,
  lastSeq,
});

const isEqual = (a: LedgerMember, b: LedgerMember) =>
  a.balanceNano === b.balanceNano && a.assigned === b.assigned && a.lastSeq === b.lastSeq;
