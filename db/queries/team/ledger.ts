import { sql } from "kysely";
import type { JsonValue } from "#server/core/lead/json.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** A turn as its decision recorded it, and when (epoch ms). */
export type TurnRow = { seq: number; atMs: number; poolId: string; rosterHash: string; turns: JsonValue };

/** The pools whose turns may be in a ledger: its own, and those that count or counted in it. */
const counting = (workspaceId: string, ledgerId: string) => sql`(select id from pool
  where workspace_id = ${workspaceId} and (id = ${ledgerId} or ledgers_used @> array[${ledgerId}::uuid]))`;

/** Lists the turns that may be in a ledger after `afterSeq`, in the order they were taken, at most `limit`; what each tells of its turns is not validated yet. */
export async function listTurns(
  { db, workspaceId }: WorkspaceScope,
  { ledgerId, afterSeq, limit }: { ledgerId: string; afterSeq: number; limit: number },
): Promise<TurnRow[]> {
  const { rows } = await sql<TurnRow>`select seq, (extract(epoch from at) * 1000)::bigint as "atMs",
      pool_id as "poolId", roster_hash as "rosterHash", body -> 'turns' as turns
    from decision where workspace_id = ${workspaceId} and pool_id in ${counting(workspaceId, ledgerId)}
      and uses_turn and seq > ${afterSeq}
    order by seq limit ${limit}`.execute(db);
  return rows;
}

/** Lists what a pool's ledger holds beside turns, oldest first. */
export function listCorrections({ db, workspaceId }: WorkspaceScope, poolId: string) {
  return db
    .selectFrom("ledgerEntry")
    .select(["seq", "repId", "kind", "assignedChange", "balanceChangeNano", "pointsChange"])
    .where("workspaceId", "=", workspaceId)
    .where("poolId", "=", poolId)
    .orderBy("seq")
    .orderBy("id")
    .execute();
}

/** Gets a roster snapshot, not validated yet. Throws when it is not there. */
export async function getRosterBody({ db, workspaceId }: WorkspaceScope, hash: string): Promise<JsonValue> {
  const { body } = await db
    .selectFrom("rosterSnapshot")
    .select("body")
    .where("workspaceId", "=", workspaceId)
    .where("hash", "=", hash)
    .executeTakeFirstOrThrow();
  return body;
}

/** A line of a pool's ledger as the screen lists it. */
export type LedgerLine = {
  id: string;
  seq: number;
  at: Date;
  kind: "turn" | "credit" | "debit" | "adjust";
  repId: string;
  assignedChange: number;
  /** In billionths of a lead: of an adjustment alone. */
  balanceChangeNano: number;
  leadId: string | null;
  leadName: string | null;
  company: string | null;
  note: string;
};

/** Lists a pool's ledger, newest first, before `beforeSeq`, at most `limit` lines: turns as leads received, and corrections. */
export async function listLedger(
  { db, workspaceId }: WorkspaceScope,
  {
    poolId,
    beforeSeq,
    limit,
    onlyCorrections,
  }: { poolId: string; beforeSeq: number | null; limit: number; onlyCorrections: boolean },
): Promise<LedgerLine[]> {
  const { rows } = await sql<LedgerLine>`
    with line as (
      (select id, seq, at, 'turn' as kind, owner_rep_id as rep_id, 1 as assigned_change,
          0::bigint as balance_change_nano, lead_id, '' as note
        from decision where workspace_id = ${workspaceId} and pool_id = ${poolId} and uses_turn and not ${onlyCorrections}
          and seq < coalesce(${beforeSeq}::bigint, 9223372036854775807) order by seq desc limit ${limit})
      union all
      (select id, seq, at, kind, rep_id, assigned_change, balance_change_nano, lead_id, note
        from ledger_entry where workspace_id = ${workspaceId} and pool_id = ${poolId}
          and seq < coalesce(${beforeSeq}::bigint, 9223372036854775807) order by seq desc limit ${limit}))
    select line.id, line.seq, line.at, line.kind, line.rep_id as "repId", line.assigned_change as "assignedChange",
      line.balance_change_nano as "balanceChangeNano",
      line.lead_id as "leadId", nullif(concat_ws(' ', lead.first_name, lead.last_name), '') as "leadName", lead.company, line.note
    from line left join lead on lead.workspace_id = ${workspaceId} and lead.id = line.lead_id
    order by line.seq desc, line.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Counts a pool's turns since an instant, looking back over its last 1,000. */
export async function countRecentTurns(
  { db, workspaceId }: WorkspaceScope,
  poolId: string,
  since: Date,
): Promise<number> {
  const { rows } = await sql<{ turns: number }>`select count(*) as turns from (
      select at from decision where workspace_id = ${workspaceId} and pool_id = ${poolId} and uses_turn
      order by seq desc limit 1000) recent where at >= ${since}`.execute(db);
  return rows[0]?.turns ?? 0;
}
