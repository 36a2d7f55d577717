import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { type RunningServer, startProcess } from "./server.ts";

const CLOCK = pathToFileURL(join(import.meta.dirname, "clock-ahead.ts"));

/**
 * Starts a further process of the product, over the database of one that runs, for which it is so many hours later.
 * What is due goes by the database's clock: the connections of this process find one that is ahead before the real one.
 */
export async function startAhead(
  server: RunningServer,
  hours: number,
  env: Record<string, string> = {},
): Promise<Pick<RunningServer, "url" | "end">> {
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query(`create schema if not exists ahead;
    create or replace function ahead.clock_timestamp() returns timestamptz volatile
      return pg_catalog.clock_timestamp() + interval '${hours} hours';
    grant usage on schema ahead to public`);
  await client.end();
  const appUrl = new URL(server.appUrl);
  appUrl.searchParams.set("options", "-c search_path=ahead,pg_catalog,public");
  const clock = { NODE_OPTIONS: `--import ${CLOCK}`, CLOCK_AHEAD_MS: String(hours * 3_600_000) };
  return startProcess({ ...server, appUrl: appUrl.href }, { ...env, ...clock });
}
