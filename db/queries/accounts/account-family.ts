import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** An account as one line of a family tree. */
export type Relative = { id: string; name: string; class: string; ownerRepId: string | null; ownerName: string | null };

const LINE = sql`a.id, a.name, a.class, a.owner_rep_id as "ownerRepId", rep.name as "ownerName"`;
const OWNER = sql`left join rep on rep.workspace_id = a.workspace_id and rep.id = a.owner_rep_id`;

/** Lists the accounts above one, the topmost first; empty for one without a parent. */
export async function listAncestors({ db, workspaceId }: WorkspaceScope, accountId: string): Promise<Relative[]> {
  const { rows } = await sql<Relative>`with recursive above as (
      select p.id, p.parent_account_id, 1 as step from account c
        join account p on p.workspace_id = c.workspace_id and p.id = c.parent_account_id
        where c.workspace_id = ${workspaceId} and c.id = ${accountId}
      union all
      select p.id, p.parent_account_id, step + 1 from above
        join account p on p.workspace_id = ${workspaceId} and p.id = above.parent_account_id)
    select ${LINE} from above join account a on a.workspace_id = ${workspaceId} and a.id = above.id ${OWNER}
    order by above.step desc`.execute(db);
  return rows;
}

/** Lists the accounts right below one by name, at most `limit`. */
export async function listChildren(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  limit: number,
): Promise<Relative[]> {
  const { rows } = await sql<Relative>`select ${LINE} from account a ${OWNER}
    where a.workspace_id = ${workspaceId} and a.parent_account_id = ${accountId}
    order by lower(a.name), a.id limit ${limit}`.execute(db);
  return rows;
}

/** Lists accounts whose name begins or contains this text, for choosing a parent; never `exceptId`. By name, at most `limit`. */
export async function listAccountNames(
  { db, workspaceId }: WorkspaceScope,
  { q, exceptId, limit }: { q: string; exceptId: string | null; limit: number },
): Promise<{ id: string; name: string }[]> {
  const pattern = `%${q.replace(/[\\%_]/gu, "\\$&")}%`;
  return db
    .selectFrom("account")
    .select(["id", "name"])
    .where("workspaceId", "=", workspaceId)
    .where("name", "ilike", pattern)
    .$if(exceptId !== null, (query) => query.where("id", "!=", exceptId ?? ""))
    .orderBy(sql`lower(name)`)
    .orderBy("id")
    .limit(limit)
    .execute();
}
