import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** A PostgreSQL that runs on a folder: its process and the port it listens on. */
export type Postmaster = { pid: number; port: number };

const STARTING_MS = 60_000;
const SILENT_MS = 3_000;
const STOP_MS = 20_000;
const STEP_MS = 100;

/** The owner's connection to a database of the PostgreSQL that comes with the product. */
export const embeddedUrl = (password: string, port: number, database = "fairlead"): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

/**
 * Finds the PostgreSQL that runs on a folder, waiting for one that is about to start or to stop. A living process of
 * the number in postmaster.pid proves nothing (a container counts from 1 again), so it has to let us in and name the
 * folder as its own; a pid file that nobody stands behind is removed. Throws when it refuses the password.
 */
export async function findPostmaster(databaseDir: string, password: string): Promise<Postmaster | undefined> {
  const file = join(databaseDir, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  const found = { pid: pid ?? 0, port: port ?? 0 };
  if (isAlive(found.pid) && (await servesFolder(found, databaseDir, password))) return found;
  rmSync(file, { force: true });
  return undefined;
}

/** Ends a PostgreSQL that another process started, and waits until it has taken its pid file away. */
export async function stopPostmaster(databaseDir: string, { pid }: Postmaster): Promise<void> {
  const file = join(databaseDir, "postmaster.pid");
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  for (let waited = 0; existsSync(file) && isAlive(pid) && waited < STOP_MS; waited += STEP_MS) await pause();
}

/** Answers whether a process lives, one of somebody else's included. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function servesFolder({ pid, port }: Postmaster, databaseDir: string, password: string): Promise<boolean> {
  for (let waited = 0; isAlive(pid); waited += STEP_MS) {
    const answer = await askFolder(embeddedUrl(password, port, "postgres"));
    if (answer.folder !== undefined) return samePath(answer.folder, databaseDir);
    if (/^28/.test(answer.code)) throw new Error(`The PostgreSQL that runs on ${databaseDir} refuses its password.`);
    // 57P03: it starts or stops. Anything else: nobody of ours answers.
    if (waited >= (answer.code === "57P03" ? STARTING_MS : SILENT_MS)) return false;
    await pause();
  }
  return false;
}

async function askFolder(url: string): Promise<{ folder?: string; code: string }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: SILENT_MS });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return { folder: rows[0]?.data_directory, code: "" };
  } catch (error) {
    return { code: String((error as { code?: unknown }).code ?? "") };
  } finally {
    await client.end().catch(() => {});
  }
}

const samePath = (a: string, b: string) => existsSync(a) && realpathSync(a) === realpathSync(b);
const pause = () => new Promise((resolve) => setTimeout(resolve, STEP_MS));
