import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** Lists rules by id with the name that each had last; also those that no version in force knows any more. */
export async function listRuleNames(
  { db, workspaceId }: WorkspaceScope,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (rule ->> 'id') rule ->> 'id' as id, rule ->> 'name' as name
    from ruleset, jsonb_array_elements(body -> 'rules') rule
    where workspace_id = ${workspaceId} and rule ->> 'id' = any(${[...ids]}::text[])
    order by rule ->> 'id', version desc`.execute(db);
  return rows;
}
