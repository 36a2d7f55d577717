import type { BatchClient } from "#db/directory/batch-transaction.ts";
import type { Taken } from "#server/core/pool/caps.ts";
import type { PoolLedger, RepLoad } from "#server/core/routing/situation.ts";
import { EXTRA_UNITS } from "../extra-units.ts";

/** Ledgers by pool and loads by rep. */
export type Standings = { ledgers: Map<string, PoolLedger>; loads: Map<string, RepLoad> };

type MemberRow = {
  pool_id: string;
  rep_id: string;
  balance_nano: number;
  assigned: number;
  last_seq: number;
  owed_nano: number;
  paid_day: number;
};
type LoadRow = {
  rep_id: string;
  open_count: number;
  day_start: number;
  day_count: number;
  taken: Taken | null;
  extra_units: number;
};

/** Reads every ledger and every load of the workspace, as they stand under the lock. What caps count is not validated yet. */
export async function readStandings(client: BatchClient): Promise<Standings> {
  const members = client.query<MemberRow>({
    name: "standings-ledger",
    text: "select pool_id, rep_id, balance_nano, assigned, last_seq, owed_nano, paid_day from pool_member where workspace_id = $1",
    values: [client.workspaceId],
  });
  const loads = client.query<LoadRow>({
    name: "standings-load",
    text: `select rep_id, open_count, day_start, day_count, taken, ${EXTRA_UNITS} as extra_units
      from rep_load where workspace_id = $1`,
    values: [client.workspaceId],
  });
  const [ledgers, load] = await Promise.all([members, loads]);
  return { ledgers: toLedgers(ledgers.rows), loads: new Map(load.rows.map((row) => [row.rep_id, toLoad(row)])) };
}

function toLedgers(rows: MemberRow[]): Map<string, PoolLedger> {
  const byPool = new Map<string, PoolLedger["members"][number][]>();
  for (const row of rows) {
    const members = byPool.get(row.pool_id) ?? [];
    const { rep_id: repId, balance_nano: balanceNano, assigned, last_seq: lastSeq } = row;
    members.push({ repId, balanceNano, assigned, lastSeq, ...absenceOf(row) });
    byPool.set(row.pool_id, members);
  }
  return new Map([...byPool].map(([poolId, members]) => [poolId, { poolId, members }]));
}

/** Mostly nobody is owed anything: such standings stay small. */
function absenceOf({ owed_nano: owedNano, paid_day: paidDay }: MemberRow): { owedNano?: number; paidDay?: number } {
  if (owedNano === 0 && paidDay === 0) return {};
  return { owedNano, ...(paidDay === 0 ? {} : { paidDay }) };
}

const toLoad = (row: LoadRow): RepLoad => ({
  repId: row.rep_id,
  open: row.open_count,
  dayStart: row.day_start,
  today: row.day_count,
  ...(row.extra_units === 0 ? {} : { extra: row.extra_units }),
  ...(row.taken === null ? {} : { taken: row.taken }),
});
