// How far from their share members of a pool ever get: everybody present, over 100,000 random pools, and with absences beside peers.
import { seededNumbers } from "#server/core/pool/random-pools.ts";
import { drawAbsencePool, REGIMES, type Regime, worstEntitlementGap } from "./support/absences.ts";
import { addTallies, type Share, type Tally, type tallyShare } from "./support/all-present.ts";
import { PEERS } from "./support/peers/all-peers.ts";
import { onThreads } from "./support/threads.ts";

const SEED = 20_261_118;
const ALL_PRESENT = { pools: 100_000, leads: 600 };
const ABSENT = { pools: 300, leads: 1_500 };
const SHARES = 100;

/** Prints one line of JSON, gaps in leads; `--quick` takes a hundredth of the pools. The same seed, the same line. */
export async function run(args: string[] = []): Promise<void> {
  const isQuick = args.includes("--quick");
  const began = performance.now();
  const absences = gapsWithAbsences(isQuick ? 30 : ABSENT.pools);
  const allPresent = await gapsAllPresent(isQuick ? 1_000 : ALL_PRESENT.pools);
  process.stderr.write(`took ${Math.round((performance.now() - began) / 1000)} s\n`);
  process.stdout.write(`${JSON.stringify({ name: "fairness", seed: SEED, allPresent, absences })}\n`);
}

async function gapsAllPresent(pools: number) {
  const shares = Array.from({ length: SHARES }, (_, at): Share => {
    return { seed: SEED + at, pools: pools / SHARES, leads: ALL_PRESENT.leads };
  });
  const tallies = await onThreads<Share, ReturnType<typeof tallyShare>>("fairness-thread.ts", shares, (done) => {
    if (done % 10 === 0) process.stderr.write(`all present: ${(done * pools) / SHARES} of ${pools} pools\n`);
  });
  return {
    leadsPerPool: ALL_PRESENT.leads,
    fairRotation: told(addTallies(tallies.map(({ fair }) => fair))),
    largestBalanceAlone: told(addTallies(tallies.map(({ control }) => control))),
    limit: { worstGapLeads: 1, poolsBeyond: 0 },
  };
}

const told = ({ pools, worst, broken }: Tally) => ({ pools, worstGapLeads: rounded(worst, 6), poolsBeyond: broken });

/** Every peer on the same pools with the same absences. */
function gapsWithAbsences(pools: number) {
  const random = seededNumbers(SEED);
  const drawn = Array.from({ length: pools }, () => drawAbsencePool(random));
  const worstGapLeads = Object.fromEntries(
    Object.entries(PEERS).map(([name, peer]) => {
      const worst = (regime: Regime) =>
        rounded(Math.max(...drawn.map((pool) => worstEntitlementGap(pool, regime, ABSENT.leads, peer))), 2);
      const gaps = Object.fromEntries((Object.keys(REGIMES) as Regime[]).map((regime) => [regime, worst(regime)]));
      process.stderr.write(`with absences: ${name} ${JSON.stringify(gaps)}\n`);
      return [name, gaps];
    }),
  );
  return { pools, leadsPerPool: ABSENT.leads, worstGapLeads, limit: { fairlead: 1.2 } };
}

function rounded(number: number, digits: number): number {
  return Math.round(number * 10 ** digits) / 10 ** digits;
}
