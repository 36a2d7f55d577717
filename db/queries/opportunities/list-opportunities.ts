import { type SqlBool, sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";
import { containing } from "../like-pattern.ts";
import type { OpportunityStatus } from "./opportunity.ts";

/** Which opportunities a list shows; every part that is there must hold. `owner` a rep's id, or `none`. */
export type OpportunityFilter = {
  q?: string | undefined;
  status?: OpportunityStatus | undefined;
  owner?: string | undefined;
  accountId?: string | undefined;
};

/** An opportunity as a list shows it, with the names of its account and owner. */
export type OpportunityRow = {
  id: string;
  externalId: string | null;
  name: string;
  accountId: string;
  accountName: string;
  status: OpportunityStatus;
  stage: string | null;
  amount: number | null;
  currency: string | null;
  closesOn: string | null;
  ownerRepId: string | null;
  ownerName: string | null;
};

const COUNT_UP_TO = 1_000;

/** Lists opportunities, newest first, from below the id `after`, at most `limit`. */
export async function listOpportunities(
  { db, workspaceId }: WorkspaceScope,
  { filter, after, limit }: { filter: OpportunityFilter; after: string | null; limit: number },
): Promise<OpportunityRow[]> {
  const below = after ? sql<SqlBool>`o.id < ${after}::uuid` : sql<SqlBool>`true`;
  const { rows } = await sql<OpportunityRow>`
    select o.id, o.external_id as "externalId", o.name, o.account_id as "accountId", a.name as "accountName", o.status,
      o.stage, o.amount, o.currency, o.closes_on as "closesOn", o.owner_rep_id as "ownerRepId", rep.name as "ownerName"
    from opportunity o join account a on a.workspace_id = o.workspace_id and a.id = o.account_id
      left join rep on rep.workspace_id = o.workspace_id and rep.id = o.owner_rep_id
    where o.workspace_id = ${workspaceId} and ${isIn(filter)} and ${below}
    order by o.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Counts opportunities, up to 1,000; `isMore` says that there are more than that. */
export async function countOpportunities({ db, workspaceId }: WorkspaceScope, filter: OpportunityFilter) {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (
    select from opportunity o join account a on a.workspace_id = o.workspace_id and a.id = o.account_id
    where o.workspace_id = ${workspaceId} and ${isIn(filter)} limit ${COUNT_UP_TO + 1}) found`.execute(db);
  const count = rows[0]?.count ?? 0;
  return { count: Math.min(count, COUNT_UP_TO), isMore: count > COUNT_UP_TO };
}

function isIn({ q, status, owner, accountId }: OpportunityFilter) {
  const parts = (q ?? "").split(/\s+/u).filter(Boolean).slice(0, 6).map(hasWord);
  if (status) parts.push(sql<SqlBool>`o.status = ${status}`);
  if (accountId) parts.push(sql<SqlBool>`o.account_id = ${accountId}::uuid`);
  if (owner === "none") parts.push(sql<SqlBool>`o.owner_rep_id is null`);
  else if (owner) parts.push(sql<SqlBool>`o.owner_rep_id = ${owner}::uuid`);
  return parts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

/** Each word must occur in the name, the stage, the sender's id or the account's name. */
function hasWord(word: string) {
  const pattern = containing(word);
  return sql<SqlBool>`(o.name ilike ${pattern} or o.stage ilike ${pattern} or o.external_id ilike ${pattern}
    or a.name ilike ${pattern})`;
}
