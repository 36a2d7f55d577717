import { sql } from "kysely";
import type { WorkspaceScope } from "../scope.ts";

/** The database's clock in epoch ms, for reads that compare with now; writers take theirs from the workspace's head. */
export async function readClock({ db }: WorkspaceScope): Promise<number> {
  const { rows } = await sql<{
    now: number;
  }>`select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  return rows[0]?.now ?? 0;
}
