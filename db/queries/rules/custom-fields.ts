import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** How many of the latest leads are looked at for custom fields. */
const LATEST_LEADS = 500;

/** A custom field that leads came with: its name and the JSON type of its values, null where they differ. */
export type SentField = { name: string; type: string | null };

/** Lists the custom fields that the latest leads came with, by name. */
export async function listSentFields({ db, workspaceId }: WorkspaceScope): Promise<SentField[]> {
  const { rows } = await sql<SentField>`
    select f.key as name, case when min(json_typeof(f.value)) = max(json_typeof(f.value)) then min(json_typeof(f.value)) end as type
    from (select body from lead_snapshot where workspace_id = ${workspaceId}::uuid order by id desc limit ${LATEST_LEADS}) s
    cross join lateral json_each(s.body->'lead'->'fields') f
    where json_typeof(f.value) <> 'null' group by f.key order by f.key`.execute(db);
  return rows;
}

/** Lists the definitions of the workspace's forms, not yet validated, by name. */
export async function listFormDefinitions({ db, workspaceId }: WorkspaceScope): Promise<unknown[]> {
  const rows = await db
    .selectFrom("form")
    .select("definition")
    .where("workspaceId", "=", workspaceId)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return rows.map(({ definition }) => definition);
}
