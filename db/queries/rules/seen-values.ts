import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** How many of the latest leads are looked at for values to suggest. */
const LATEST_LEADS = 1_000;

/** A value of a field that leads came with lately; `fact` is the key of the field catalogue. */
export type SeenValue = { fact: string; value: string };

/**
 * Lists the values of open-ended fields that the latest leads came with, the most frequent first, at
 * most 40 of a field. Personal fields are not among them.
 */
export async function listSeenValues({ db, workspaceId }: WorkspaceScope): Promise<SeenValue[]> {
  const { rows } = await sql<SeenValue>`
    with latest as (
      select source, campaign, state, city, product_interest from lead
      where workspace_id = ${workspaceId}::uuid order by id desc limit ${LATEST_LEADS}),
    seen as (
      select v.fact, v.value, count(*) as times from latest l
      cross join lateral (
        select * from (values ('lead.source', l.source), ('lead.campaign', l.campaign), ('lead.state', l.state), ('lead.city', l.city)) as one(fact, value)
        union all select 'lead.productInterest', unnest(l.product_interest)
      ) v
      where v.value is not null group by v.fact, v.value)
    select fact, value from (
      select fact, value, times, row_number() over (partition by fact order by times desc, value) as place from seen) ranked
    where place <= 40 order by fact, place`.execute(db);
  const sources = await db
    .selectFrom("source")
    .select("name")
    .distinct()
    .where("workspaceId", "=", workspaceId)
    .orderBy("name")
    .execute();
  return [...rows, ...sources.map(({ name }) => ({ fact: "source.name", value: name }))];
}
