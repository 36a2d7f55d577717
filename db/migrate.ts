import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

const FOLDER = join(import.meta.dirname, "migrations");

/**
 * Applies the migrations that a database lacks, each in its own transaction, in the order of their
 * names, under one lock. Answers the names applied. Needs the owner's connection.
 * With `appPassword` the role fairlead_app gets that password.
 */
export async function migrate(ownerUrl: string, { appPassword }: { appPassword?: string } = {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(724021)");
    await client.query("create schema if not exists meta");
    await client.query(
      "create table if not exists meta.migration (name text primary key, applied_at timestamptz not null)",
    );
    const applied = await applyMissing(client);
    if (appPassword) await client.query(`alter role fairlead_app password ${client.escapeLiteral(appPassword)}`);
    return applied;
  } finally {
    await client.end();
  }
}

/** The connection of the serving role on the same server and database as the owner's. */
export function appUrlFor(ownerUrl: string, appPassword: string): string {
  const url = new URL(ownerUrl);
  url.username = "fairlead_app";
  url.password = appPassword;
  return url.href;
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>("select name from meta.migration");
  const have = new Set(rows.map((row) => row.name));
  const missing = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".sql") && !have.has(name))
    .sort();
  for (const name of missing) {
    await client.query("begin");
    try {
      await client.query(readFileSync(join(FOLDER, name), "utf8"));
      await client.query("insert into meta.migration values ($1, clock_timestamp())", [name]);
      await client.query("commit");
    } catch (cause) {
      await client.query("rollback");
      throw new Error(`Migration ${name} failed: ${(cause as Error).message}`, { cause });
    }
  }
  return missing;
}
