import { type SqlBool, sql } from "kysely";
import type { LeadFilter, NONE } from "#server/core/lead/lead-filter.ts";
import type { WorkspaceScope } from "../../scope.ts";
import { containing } from "../like-pattern.ts";
import { type LeadRow, selectLeadRows } from "./lead-row.ts";
import { hasHadOwner, moveReason } from "./move.ts";
import { type Viewer, visibleTo } from "./visible.ts";

const COUNT_UP_TO = 1_000;
const NO_VALUE: typeof NONE = "none";

/**
 * Lists leads newest first, from below `before` (the last id of the page above). Ids are time-ordered, so that
 * the primary key gives the order and a page costs the same however far down it is.
 */
export function listLeads(
  scope: WorkspaceScope,
  viewer: Viewer,
  { filter, before, limit, now }: { filter: LeadFilter; before: string | null; limit: number; now: number },
): Promise<LeadRow[]> {
  const rows = selectLeadRows(scope)
    .where(visibleTo(viewer))
    .where(isIn(filter, now))
    .orderBy("lead.id", "desc")
    .limit(limit);
  return (before === null ? rows : rows.where("lead.id", "<", before)).execute();
}

/** Counts leads, up to 1,000; `isMore` says that there are more than that. */
export async function countLeads(
  { db, workspaceId }: WorkspaceScope,
  viewer: Viewer,
  { filter, now }: { filter: LeadFilter; now: number },
) {
  const some = db
    .selectFrom("lead")
    .select("id")
    .where("workspaceId", "=", workspaceId)
    .where(visibleTo(viewer))
    .where(isIn(filter, now))
    .limit(COUNT_UP_TO + 1);
  const { count } = await db
    .selectFrom(some.as("some"))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return { count: Math.min(count, COUNT_UP_TO), isMore: count > COUNT_UP_TO };
}

const all = (parts: readonly ReturnType<typeof sql<SqlBool>>[]) =>
  parts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(parts, sql` and `)})`;

/** The condition of a filter on `lead` (unaliased), for lists and for the numbers that lead to them; each part stands for itself. */
export function isIn(filter: LeadFilter, now: number) {
  return all([...whose(filter), ...what(filter), ...when(filter), ...how(filter, now)]);
}

function equalOrNone(column: string, value: string | undefined) {
  if (value === undefined) return [];
  const ref = sql.ref(`lead.${column}`);
  return [value === NO_VALUE ? sql<SqlBool>`${ref} is null` : sql<SqlBool>`${ref} = ${value}`];
}

function whose({ owner, had, pool, queue, moved, because }: LeadFilter) {
  const parts = [...equalOrNone("ownerRepId", owner), ...equalOrNone("poolId", pool), ...equalOrNone("queueId", queue)];
  const assigned = (condition: ReturnType<typeof sql>) =>
    sql<SqlBool>`exists (select from assignment a where a.workspace_id = lead.workspace_id and a.lead_id = lead.id and ${condition})`;
  if (had) parts.push(assigned(sql`a.rep_id = ${had}`));
  if (moved) {
    const from = had ? sql`and a.rep_id = ${had}` : sql``;
    const why = because ? sql`and ${moveReason} = ${because}` : sql``;
    parts.push(assigned(sql`a.end_reason = ${moved} ${from} ${why}`));
  }
  return parts;
}

function what({ q, rule, ruleset, source, via, priority, status, type, reason }: LeadFilter) {
  const parts = [
    ...equalOrNone("ruleId", rule),
    ...equalOrNone("source", source),
    ...equalOrNone("sourceId", via),
    ...equalOrNone("priority", priority),
    ...equalOrNone("status", status),
    ...equalOrNone("type", type),
    ...equalOrNone("reason", reason),
  ];
  if (ruleset !== undefined) parts.push(sql<SqlBool>`lead.ruleset_version = ${ruleset}`);
  return parts.concat((q ?? "").split(/\s+/u).filter(Boolean).slice(0, 6).map(hasWord));
}

/** Each word must occur in the name, company, domain or e-mail. */
function hasWord(word: string) {
  const pattern = containing(word);
  return sql<SqlBool>`concat_ws(' ', lead.first_name, lead.last_name, lead.company, lead.company_domain, lead.email) ilike ${pattern}`;
}

const zone = sql`(select time_zone from workspace w where w.workspace_id = lead.workspace_id)`;

function when({ from, to }: LeadFilter) {
  const parts = [];
  if (from) parts.push(sql<SqlBool>`lead.received_at >= (${from}::date)::timestamp at time zone ${zone}`);
  if (to) parts.push(sql<SqlBool>`lead.received_at < (${to}::date + 1)::timestamp at time zone ${zone}`);
  return parts;
}

/** How far a lead has come, as a column that is then not null. */
const REACHED = { accepted: "lead.acceptedAt", acted: "lead.firstActionAt", qualified: "lead.qualifiedAt" } as const;

function how({ sla, routing, quality, reached, test }: LeadFilter, now: number) {
  const parts = [...equalOrNone("routingRating", routing), ...equalOrNone("qualityRating", quality)];
  if (test) parts.push(sql<SqlBool>`lead.is_test = ${test === "only"}`);
  if (reached === "assigned") parts.push(hasHadOwner);
  else if (reached) parts.push(sql<SqlBool>`${sql.ref(REACHED[reached])} is not null`);
  if (sla === "met") parts.push(sql<SqlBool>`lead.first_action_at <= lead.due_at`);
  if (sla === "late")
    parts.push(
      sql<SqlBool>`coalesce(lead.first_action_at, lead.closed_at, ${new Date(now)}::timestamptz) > lead.due_at`,
    );
  if (sla === "waiting")
    parts.push(sql<SqlBool>`lead.due_at is not null and lead.first_action_at is null and lead.status = 'assigned'`);
  return parts;
}
