import {
  type DatedCorrection,
  type DatedTurn,
  listCorrectionsBefore,
  listPoolSnapshots,
  listTurnsBefore,
} from "#db/queries/insights/pool-entries.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import type { DatedEntry } from "#server/core/insight/balance-series.ts";
import { rosterSchema } from "#server/core/routing/roster.ts";
import type { RosterPool } from "#server/core/routing/situation.ts";
import { correctionEntries, turnEntry } from "../team/ledger-entries.ts";
import { demandAtMost } from "./insight-scope.ts";

const MOST_TURNS = 50_000;

/** Reads all entries of a pool's ledger before an instant, in the order of `seq`: what each decision and correction did to it. */
export async function readPoolEntries(scope: WorkspaceScope, poolId: string, beforeMs: number): Promise<DatedEntry[]> {
  const turns = await listTurnsBefore(scope, { poolId, beforeMs, limit: MOST_TURNS + 1 });
  demandAtMost(MOST_TURNS, turns.length);
  const pools = await poolsOf(scope, poolId, turns);
  const corrections = await listCorrectionsBefore(scope, { poolId, beforeMs });
  return [...turns.map((turn) => entryOfTurn(turn, pools)), ...corrections.map(entriesOfCorrection)]
    .sort((a, b) => a.seq - b.seq)
    .flatMap(({ entries }) => entries);
}

type Placed = { seq: number; entries: DatedEntry[] };

function entryOfTurn(turn: DatedTurn, pools: ReadonlyMap<string, RosterPool>): Placed {
  const pool = pools.get(turn.rosterHash);
  const found = pool ? turnEntry(turn, { pool, ledgerId: pool.ledgerId ?? pool.id }) : null;
  return { seq: turn.seq, entries: found ? [{ atMs: turn.atMs, entry: found.entry }] : [] };
}

function entriesOfCorrection({ seq, atMs, ...correction }: DatedCorrection): Placed {
  return { seq, entries: correctionEntries(correction).map((entry) => ({ atMs, entry })) };
}

async function poolsOf(scope: WorkspaceScope, poolId: string, turns: readonly DatedTurn[]) {
  const hashes = [...new Set(turns.map(({ rosterHash }) => rosterHash))];
  const found = await listPoolSnapshots(scope, { poolId, hashes });
  return new Map(found.flatMap(({ hash, pool }) => readPool(pool).map((read) => [hash, read] as const)));
}

/** A pool of a snapshot, by the schema of the whole. */
const readPool = (pool: unknown) => rosterSchema.parse({ schemaVersion: 1, reps: [], pools: [pool], queues: [] }).pools;
