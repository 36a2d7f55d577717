import { sql } from "kysely";
import { inWorld, type World } from "./world.ts";

/**
 * Everything a workspace holds, tenant rows and directory rows, as one text that changes when any of it does. It asks
 * for the workspace's rows by name: with row-level security off, what others change in their own is no change of it.
 */
export async function fingerprint(world: World): Promise<string> {
  return inWorld(world, async ({ db, workspaceId }) => {
    const { rows } = await sql<{
      name: string;
    }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db);
    const parts: string[] = [];
    for (const { name } of rows) {
      const { rows: found } = await sql<{
        hash: string;
      }>`select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${sql.table(name)} t where workspace_id = ${workspaceId}`.execute(
        db,
      );
      parts.push(`${name}:${found[0]?.hash}`);
    }
    const { rows: members } = await sql<{ hash: string }>`select md5(string_agg(m::text, '|' order by m::text)) as hash
      from directory.membership m where workspace_id = ${workspaceId}`.execute(db);
    return `${parts.join(" ")} ${members[0]?.hash}`;
  });
}
