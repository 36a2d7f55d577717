import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "../embedded.ts";
import { appUrlFor, migrate } from "../migrate.ts";

const APP_PASSWORD = "tests-only";
export type TestServer = { ownerUrl: string; stop: () => Promise<void> };

/**
 * Starts a throw-away PostgreSQL with a migrated template database `fairlead_template`,
 * or uses the server of DATABASE_URL. Used once a test run, from the global set-up.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.DATABASE_URL;
  const folder = mkdtempSync(join(tmpdir(), "fairlead-test-"));
  chmodSync(folder, 0o755);
  const server = given
    ? { ownerUrl: given, stop: async () => {} }
    : await startEmbedded({
        folder,
        password: "tests-only",
        isThrowAway: true,
        flags: ["-c", "fsync=off", "-c", "full_page_writes=off"],
      });
  await onServer(server.ownerUrl, async (client) => {
    await client.query("drop database if exists fairlead_template with (force)");
    await client.query("create database fairlead_template");
  });
  await migrate(databaseUrl(server.ownerUrl, "fairlead_template"), { appPassword: APP_PASSWORD });
  return {
    ownerUrl: server.ownerUrl,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a database of its own from the migrated template. Answers both roles' connections and how to drop it. */
export async function cloneTemplate(serverUrl: string, name: string) {
  await onServer(serverUrl, (client) => client.query(`create database ${name} template fairlead_template`));
  const ownerUrl = databaseUrl(serverUrl, name);
  return {
    ownerUrl,
    appUrl: appUrlFor(ownerUrl, APP_PASSWORD),
    drop: () => onServer(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(url: string, name: string): string {
  const at = new URL(url);
  at.pathname = `/${name}`;
  return at.href;
}
