import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database } from "../types.ts";

/** The database's clock in epoch milliseconds, for reads that compare with it; writers take theirs from the head of the workspace. */
export async function readClock(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ now: number }>`
    select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  return rows[0]?.now ?? 0;
}
