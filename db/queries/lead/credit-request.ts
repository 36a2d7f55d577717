import { type Insertable, sql } from "kysely";
import type { CreditReason, CreditState } from "#server/core/outcome/credit.ts";
import type { WorkspaceScope } from "../../scope.ts";
import type { CreditRequestTable } from "../../types.ts";

/** Writes a request for a credit. Undefined when one stands already for this lead, rep and pool. */
export function insertCreditRequest(
  { db, workspaceId }: WorkspaceScope,
  request: Omit<Insertable<CreditRequestTable>, "workspaceId" | "state">,
) {
  return db
    .insertInto("creditRequest")
    .values({ workspaceId, ...request, state: "pending" })
    .onConflict((conflict) =>
      conflict.columns(["workspaceId", "leadId", "repId", "poolId"]).where("state", "<>", "declined").doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
}

/** Decides a request that is pending. Undefined when there is none of that id, or somebody has decided it. */
export function claimCreditRequest(
  { db, workspaceId }: WorkspaceScope,
  { id, state, at, personId }: { id: string; state: CreditState; at: Date; personId: string | null },
) {
  return db
    .updateTable("creditRequest")
    .set({ state, decidedAt: at, decidedBy: personId })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where("state", "=", "pending")
    .returning(["id", "poolId", "leadId", "repId", "reason"])
    .executeTakeFirst();
}

/** Finds a request for a credit. */
export function findCreditRequest({ db, workspaceId }: WorkspaceScope, id: string) {
  return db
    .selectFrom("creditRequest")
    .select(["id", "state"])
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Finds the latest request of a rep about a lead. */
export function findLatestRequest(
  { db, workspaceId }: WorkspaceScope,
  { leadId, repId }: { leadId: string; repId: string },
) {
  return db
    .selectFrom("creditRequest")
    .select(["id", "state", "reason"])
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .where("repId", "=", repId)
    .orderBy("requestedAt", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
}

/** A request that waits for a manager. */
export type PendingCredit = {
  id: string;
  poolId: string;
  poolName: string;
  leadId: string;
  leadName: string | null;
  company: string | null;
  repId: string;
  repName: string;
  reason: CreditReason;
  note: string;
  requestedAt: Date;
};

/** Lists the requests that wait, oldest first, at most `limit`. */
export async function listPendingCredits(
  { db, workspaceId }: WorkspaceScope,
  { limit }: { limit: number },
): Promise<PendingCredit[]> {
  const { rows } = await sql<PendingCredit>`select c.id, c.pool_id as "poolId", p.name as "poolName",
      c.lead_id as "leadId", nullif(concat_ws(' ', l.first_name, l.last_name), '') as "leadName", l.company,
      c.rep_id as "repId", r.name as "repName", c.reason, c.note, c.requested_at as "requestedAt"
    from credit_request c
      join pool p on p.workspace_id = c.workspace_id and p.id = c.pool_id
      join lead l on l.workspace_id = c.workspace_id and l.id = c.lead_id
      join rep r on r.workspace_id = c.workspace_id and r.id = c.rep_id
    where c.workspace_id = ${workspaceId} and c.state = 'pending'
    order by c.requested_at, c.id limit ${limit}`.execute(db);
  return rows;
}

/** Counts the requests that wait. */
export async function countPendingCredits({ db, workspaceId }: WorkspaceScope): Promise<number> {
  const { count } = await db
    .selectFrom("creditRequest")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("workspaceId", "=", workspaceId)
    .where("state", "=", "pending")
    .executeTakeFirstOrThrow();
  return count;
}
