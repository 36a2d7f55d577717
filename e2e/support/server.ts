import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, startEmbedded } from "../../db/embedded.ts";
import { appUrlFor, migrate } from "../../db/migrate.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const NODE = join(ROOT, "node_modules", ".bin", "node");

export type RunningServer = {
  url: string;
  ownerUrl: string;
  appUrl: string;
  data: string;
  /** Asks the server to end as an orchestrator does; answers its exit code once it is gone. */
  end: () => Promise<number | null>;
  /** Ends the server, then the database, and removes what they kept. */
  stop: () => Promise<void>;
};

/** Starts a throw-away database and the built product on free ports. `env` adds to the server's variables. */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), "fairlead-e2e-"));
  chmodSync(data, 0o755);
  const database = await startEmbedded({
    folder: data,
    password: "tests-only",
    isThrowAway: true,
    flags: ["-c", "fsync=off"],
  });
  await migrate(database.ownerUrl, { appPassword: "tests-only" });
  const { ownerUrl } = database;
  const appUrl = appUrlFor(ownerUrl, "tests-only");
  const { url, end } = await startProcess({ ownerUrl, appUrl, data }, env);
  const stop = async () => {
    await end();
    await database.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { url, ownerUrl, appUrl, data, end, stop };
}

/** Starts a further process of the built product over the database and the files of one that runs. */
export async function startProcess(
  { ownerUrl, appUrl, data }: Pick<RunningServer, "ownerUrl" | "appUrl" | "data">,
  env: Record<string, string>,
): Promise<Pick<RunningServer, "url" | "end">> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(NODE, [join(ROOT, "server", "main.ts")], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: ownerUrl,
      DATABASE_APP_URL: appUrl,
      PORT: String(port),
      PUBLIC_URL: url,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: "tests-only-tests-only",
      FAIRLEAD_DATA: data,
      LOG_LEVEL: "warn",
      // A machine that is busy with browsers opens connections slowly; that is not what these tests are about.
      DATABASE_WAIT_MS: "15000",
      ...env,
    },
  });
  await untilReady(url, () => server.exitCode);
  const gone = new Promise<number | null>((resolve) => server.once("exit", resolve));
  const end = () => {
    server.kill("SIGTERM");
    return gone;
  };
  return { url, end };
}

async function untilReady(url: string, exitCode: () => number | null): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (exitCode() !== null) throw new Error("the server ended before it was ready");
    if (
      await fetch(`${url}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server did not become ready");
}
