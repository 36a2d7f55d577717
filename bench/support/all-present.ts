import { drawPool, type Rotation, seededNumbers, worstGap } from "#server/core/pool/random-pools.ts";
import { type TurnMember, takeTurn } from "#server/core/pool/rotation.ts";

/** The worst gap in leads over some pools, and how many of them went beyond one lead. */
export type Tally = { pools: number; worst: number; broken: number };

/** A share of the pools, drawn from a seed of its own, so that any number of threads finds the same. */
export type Share = { seed: number; pools: number; leads: number };

/** The largest balance alone fails so often that every tenth pool shows it. */
const CONTROL_EVERY = 10;

/** By scores that are all alike the same code never looks at what is due, nor at the next share. */
const largestBalance: Rotation = ({ members, ledger }) => {
  return takeTurn({ members: members.map((member): TurnMember => ({ ...member, score: 0 })), ledger });
};

/** Answers how fair rotation, and the largest balance alone as its control, did on a share of the pools. */
export function tallyShare({ seed, pools, leads }: Share): { fair: Tally; control: Tally } {
  const random = seededNumbers(seed);
  const fair = { pools: 0, worst: 0, broken: 0 };
  const control = { pools: 0, worst: 0, broken: 0 };
  for (let done = 0; done < pools; done++) {
    const pool = drawPool(random);
    count(fair, worstGap(pool, leads, takeTurn, random));
    if (done % CONTROL_EVERY === 0) count(control, worstGap(pool, leads, largestBalance, random));
  }
  return { fair, control };
}

function count(tally: Tally, { gap, isWithinOneLead }: ReturnType<typeof worstGap>): void {
  tally.pools++;
  tally.worst = Math.max(tally.worst, gap);
  if (!isWithinOneLead) tally.broken++;
}

/** Adds up what several shares came to. */
export const addTallies = (tallies: readonly Tally[]): Tally => ({
  pools: tallies.reduce((sum, { pools }) => sum + pools, 0),
  worst: Math.max(...tallies.map(({ worst }) => worst)),
  broken: tallies.reduce((sum, { broken }) => sum + broken, 0),
});
