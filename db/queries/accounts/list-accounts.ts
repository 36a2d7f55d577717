import { type SqlBool, sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";
import { containing } from "../like-pattern.ts";

/** Which accounts a list shows; every part that is there must hold. `owner` a rep's id, or `none`. */
export type AccountFilter = { q?: string | undefined; class?: string | undefined; owner?: string | undefined };

/** Where a page of the list ended. */
export type AccountCursor = { name: string; id: string };

/** An account as the list shows it. */
export type AccountRow = {
  id: string;
  name: string;
  class: string;
  externalId: string | null;
  ownerRepId: string | null;
  ownerName: string | null;
  country: string | null;
  employees: number | null;
};

const COUNT_UP_TO = 1_000;

/** Lists accounts by name, from below `after`, at most `limit`. */
export async function listAccounts(
  { db, workspaceId }: WorkspaceScope,
  { filter, after, limit }: { filter: AccountFilter; after: AccountCursor | null; limit: number },
): Promise<AccountRow[]> {
  const below = after
    ? sql<SqlBool>`(lower(a.name), a.id) > (lower(${after.name}), ${after.id}::uuid)`
    : sql<SqlBool>`true`;
  const { rows } = await sql<AccountRow>`
    select a.id, a.name, a.class, a.external_id as "externalId", a.owner_rep_id as "ownerRepId", rep.name as "ownerName",
      a.country, a.employees
    from account a left join rep on rep.workspace_id = a.workspace_id and rep.id = a.owner_rep_id
    where a.workspace_id = ${workspaceId} and ${isIn(filter)} and ${below}
    order by lower(a.name), a.id limit ${limit}`.execute(db);
  return rows;
}

/** Counts accounts, up to 1,000; `isMore` says that there are more than that. */
export async function countAccounts({ db, workspaceId }: WorkspaceScope, filter: AccountFilter) {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (
    select from account a where a.workspace_id = ${workspaceId} and ${isIn(filter)} limit ${COUNT_UP_TO + 1}) found`.execute(
    db,
  );
  const count = rows[0]?.count ?? 0;
  return { count: Math.min(count, COUNT_UP_TO), isMore: count > COUNT_UP_TO };
}

function isIn({ q, class: is, owner }: AccountFilter) {
  const parts = (q ?? "").split(/\s+/u).filter(Boolean).slice(0, 6).map(hasWord);
  if (is) parts.push(sql<SqlBool>`a.class = ${is}`);
  if (owner === "none") parts.push(sql<SqlBool>`a.owner_rep_id is null`);
  else if (owner) parts.push(sql<SqlBool>`a.owner_rep_id = ${owner}::uuid`);
  return parts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

/** Each word must occur in the name, the sender's id or a domain. */
function hasWord(word: string) {
  const pattern = containing(word);
  return sql<SqlBool>`(a.name ilike ${pattern} or a.external_id ilike ${pattern} or exists (
    select from account_domain d where d.workspace_id = a.workspace_id and d.account_id = a.id and d.domain ilike ${pattern}))`;
}
