// Durable leads a second over HTTP, beside a hand-written transaction under pgbench on the same server.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "#db/client.ts";
import { startEmbedded } from "#db/embedded.ts";
import { appUrlFor, migrate } from "#db/migrate.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { checkIngest } from "./support/check-ingest.ts";
import { findPgbench, preparePeer, runPeer } from "./support/peer.ts";
import { driveProduct, type Measured, startProduct } from "./support/product.ts";
import { type BenchWorkspace, makeBenchWorkspace } from "./support/workspaces.ts";

const ROUNDS = 5;
const SECONDS = 5;
const round2 = (n: number) => Math.round(n * 100) / 100;
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] as number;

/** Runs hot (one workspace) and spread (1,000 workspaces) in alternating rounds; `--quick` makes them short. */
export async function run(args: string[]): Promise<void> {
  const isQuick = args.includes("--quick");
  const pgbench = findPgbench();
  const folder = mkdtempSync(join(tmpdir(), "fairlead-bench-"));
  chmodSync(folder, 0o755);
  const server = await startEmbedded({ folder, password: "bench", isThrowAway: true });
  try {
    await migrate(server.ownerUrl, { appPassword: "bench" });
    const env = {
      DATABASE_URL: server.ownerUrl,
      DATABASE_APP_URL: appUrlFor(server.ownerUrl, "bench"),
      NEXTAUTH_SECRET: "bench-bench-bench-bench",
      FAIRLEAD_DATA: folder,
    };
    const client = connect(env.DATABASE_APP_URL);
    installTestRuntime({ ...client, ownerUrl: server.ownerUrl, appUrl: env.DATABASE_APP_URL });
    const hot = [await makeBenchWorkspace(client.kysely, { rules: 200, reps: 50, pools: 10 })];
    const spread: BenchWorkspace[] = [];
    for (let n = 0; n < (isQuick ? 100 : 1_000); n += 1)
      spread.push(await makeBenchWorkspace(client.kysely, { rules: 10, reps: 5, pools: 1 }));
    const plan = { pgbench, folder, env, ownerUrl: server.ownerUrl, rounds: isQuick ? 2 : ROUNDS, client };
    const result = {
      name: "ingest",
      hot: await measure(plan, "hot", hot, 10),
      spread: await measure(plan, "spread", spread, 1_000),
    };
    await client.kysely.destroy();
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Plan = {
  pgbench: string;
  folder: string;
  env: Record<string, string>;
  ownerUrl: string;
  rounds: number;
  client: ReturnType<typeof connect>;
};

async function measure(plan: Plan, name: string, workspaces: BenchWorkspace[], counters: number) {
  const peerUrl = await preparePeer(plan.ownerUrl, counters);
  const product = await startProduct(plan.env);
  const secrets = workspaces.map(({ secret }) => secret);
  await driveProduct(product.port, secrets, 2, `${name}-warm`);
  const peers: number[] = [];
  const runs: Measured[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    peers.push(runPeer(plan.pgbench, peerUrl, counters, SECONDS, plan.folder));
    runs.push(await driveProduct(product.port, secrets, SECONDS, `${name}-${round}`));
    process.stderr.write(
      `${name} round ${round + 1}: product ${Math.round((runs.at(-1)?.ok ?? 0) / (runs.at(-1)?.seconds ?? 1))}/s, peer ${Math.round(peers.at(-1) ?? 0)}/s\n`,
    );
  }
  await product.stop();
  await checkIngest(plan.client.kysely, workspaces, runs);
  const rates = runs.map(({ ok, seconds }) => ok / seconds);
  const ratios = rates.map((rate, at) => rate / (peers[at] as number));
  return {
    leadsPerSecond: Math.round(median(rates)),
    peerPerSecond: Math.round(median(peers)),
    ratio: round2(median(ratios)),
    ratioRange: [round2(Math.min(...ratios)), round2(Math.max(...ratios))],
    p50Ms: round2(median(runs.map(({ p50Ms }) => p50Ms))),
    p99Ms: round2(median(runs.map(({ p99Ms }) => p99Ms))),
  };
}
