// How far from their share members of a pool ever get: fair rotation beside the largest balance alone, over 100,000 random pools.
import { drawPool, type Rotation, seededNumbers, worstGap } from "#server/core/pool/random-pools.ts";
import { type TurnMember, takeTurn } from "#server/core/pool/rotation.ts";

const POOLS = 100_000;
const LEADS = 600;
/** The largest balance alone fails so often that every tenth pool shows it. */
const PEER_EVERY = 10;
const SEED = 20_261_118;
const ABSENT: TurnMember = { repId: "absent", weight: 1, isEligible: false };

/** With an absent member in the pool the same code never looks at what is due. */
const largestBalance: Rotation = ({ members, ledger }) => takeTurn({ members: [...members, ABSENT], ledger });

/** Runs both rotations on the same pools; the last line is JSON, gaps in leads. `--quick` takes 1,000 pools. */
export async function run(args: string[] = []): Promise<void> {
  const pools = args.includes("--quick") ? 1_000 : POOLS;
  const random = seededNumbers(SEED);
  const fair = { worst: 0, broken: 0 };
  const peer = { worst: 0, broken: 0 };
  for (let done = 1; done <= pools; done++) {
    const pool = drawPool(random);
    count(fair, worstGap(pool, LEADS, takeTurn, random));
    if (done % PEER_EVERY === 0) count(peer, worstGap(pool, LEADS, largestBalance, random));
    if (done % Math.ceil(pools / 20) === 0) process.stderr.write(`${done} of ${pools} pools: worst ${fair.worst}\n`);
  }
  const limit = { worstGapLeads: 1, poolsBeyond: 0 };
  process.stdout.write(
    `${JSON.stringify({ name: "fairness", seed: SEED, pools, leadsPerPool: LEADS, fairRotation: told(fair), largestBalance: { pools: pools / PEER_EVERY, ...told(peer) }, limit })}\n`,
  );
}

type Tally = { worst: number; broken: number };

function count(tally: Tally, { gap, isWithinOneLead }: ReturnType<typeof worstGap>): void {
  tally.worst = Math.max(tally.worst, gap);
  if (!isWithinOneLead) tally.broken++;
}

function told({ worst, broken }: Tally) {
  return { worstGapLeads: Math.round(worst * 1e6) / 1e6, poolsBeyond: broken };
}
