// Durable leads a second over HTTP, beside a hand-written transaction under pgbench on the same server.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "#db/client.ts";
import { startEmbedded } from "#db/embedded.ts";
import { appUrlFor, migrate } from "#db/migrate.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { faultsOfRun } from "./support/check-ingest.ts";
import { findPgbench, preparePeer, runPeer } from "./support/peer.ts";
import { driveProduct, type Measured, startProduct } from "./support/product.ts";
import { type Case, type Round, summarise } from "./support/summary.ts";
import { type BenchWorkspace, makeBenchWorkspace } from "./support/workspaces.ts";

const ROUNDS = 5;
const SECONDS = 5;
/** Load before the rounds, so that they measure compiled code and workspaces that the process has seen before. */
const WARM_UP_SECONDS = 10;

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
    const plan = {
      pgbench,
      folder,
      env,
      ownerUrl: server.ownerUrl,
      rounds: isQuick ? 2 : ROUNDS,
      warmUpSeconds: isQuick ? 2 : WARM_UP_SECONDS,
      client,
    };
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
  warmUpSeconds: number;
  client: ReturnType<typeof connect>;
};

/** Peer and product in turns, then the check: a run with a fault has no figures. */
async function measure(plan: Plan, name: string, workspaces: BenchWorkspace[], counters: number): Promise<Case> {
  const peerUrl = await preparePeer(plan.ownerUrl, counters);
  const product = await startProduct(plan.env);
  const secrets = workspaces.map(({ secret }) => secret);
  const warmUp = await driveProduct(product.port, secrets, plan.warmUpSeconds, `${name}-warm`);
  const rounds: Round[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    const peerPerSecond = runPeer(plan.pgbench, peerUrl, counters, SECONDS, plan.folder);
    rounds.push({ peerPerSecond, product: await driveProduct(product.port, secrets, SECONDS, `${name}-${round}`) });
    tell(name, round, rounds[round] as Round);
  }
  await product.stop();
  await refuseFaults(plan, workspaces, [warmUp, ...rounds.map((round) => round.product)]);
  const { ratioRange, ...figures } = summarise(rounds);
  process.stdout.write(`${name}: ratio ${figures.ratio}, in ${plan.rounds} rounds ${ratioRange.join(" to ")}\n`);
  return figures;
}

function tell(name: string, round: number, { product, peerPerSecond }: Round): void {
  const leads = Math.round(product.ok / product.seconds);
  process.stderr.write(`${name} round ${round + 1}: product ${leads}/s, peer ${Math.round(peerPerSecond)}/s\n`);
}

async function refuseFaults({ client }: Plan, workspaces: BenchWorkspace[], loads: Measured[]): Promise<void> {
  const ids = workspaces.map(({ workspaceId }) => workspaceId);
  const leadIds = loads.flatMap((load) => load.leadIds);
  const refused = loads.reduce((sum, { answered, ok }) => sum + answered - ok, 0);
  const faults = await faultsOfRun(client.kysely, ids, { leadIds, refused });
  if (faults.length > 0) throw new Error(`The run does not count: ${faults.length} faults, ${faults[0]}`);
  process.stderr.write(`${leadIds.length} answers, each one lead with one decision; the ledgers equal a recount\n`);
}
