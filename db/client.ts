import { randomUUID } from "node:crypto";
import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./types.ts";

const INT8 = 20;
const NUMERIC = 1700;
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, Number);
types.setTypeParser(NUMERIC, Number);

export type DatabaseClient = { pool: pg.Pool; kysely: Kysely<Database> };

/** Opens the process's connection pool and its query builder. Waits at most `waitMs` for a connection; a lost one is logged, not fatal. */
export function connect(
  url: string,
  { max = 20, waitMs = 2_000, onError }: { max?: number; waitMs?: number; onError?: (error: Error) => void } = {},
): DatabaseClient {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: waitMs,
    statement_timeout: 15_000,
    // A change of thousands of rows holds its workspace's lock; what arrives meanwhile waits for it.
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    // Names process and pool, so that a second pool of one process can be seen in pg_stat_activity.
    application_name: `fairlead ${process.pid} ${randomUUID().slice(0, 8)}`,
    // Statements that do not wait for each other are sent in one go; each is answered and fails by itself.
    pipeline: true,
  });
  pool.on("error", (error) => onError?.(error));
  pool.on("connect", (client) => client.on("error", (error) => onError?.(error)));
  const kysely = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { pool, kysely };
}
