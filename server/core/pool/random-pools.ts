import type { PoolLedger } from "../routing/situation.ts";
import type { TurnMember } from "./rotation.ts";

/** Gives the id of the next winner and the ledger afterwards. */
export type Rotation = (turn: { members: readonly TurnMember[]; ledger: PoolLedger }) => {
  winnerRepId: string | null;
  after: PoolLedger;
};

/** A seeded source of numbers in [0, 1): the same seed, the same pools (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Weights that people choose: a few round ones, so that many members are alike. */
const ROUND_WEIGHTS = [1, 2, 5, 10, 50, 100, 500, 1000];

/**
 * Draws a pool of 1 to 40 members, everybody eligible, with whole weights from 1 to 1,000:
 * in every second pool any of them, in the others round ones (those that tell rotations apart).
 */
export function drawPool(random: () => number): TurnMember[] {
  const size = 1 + Math.floor(random() * 40);
  const isRound = random() < 0.5;
  return Array.from({ length: size }, (_, at) => ({
    repId: `rep-${String(at).padStart(2, "0")}`,
    weight: isRound
      ? (ROUND_WEIGHTS[Math.floor(random() * ROUND_WEIGHTS.length)] ?? 1)
      : 1 + Math.floor(random() * 1000),
    isEligible: true,
  }));
}

/**
 * Answers how far from their share a pool's members got at worst over a number of leads, as
 * |weight × t − assigned × W| ÷ W; whether it reached a whole lead is compared in whole numbers.
 * The member list is shuffled before every turn.
 */
export function worstGap(pool: readonly TurnMember[], leads: number, rotation: Rotation, random: () => number) {
  const total = pool.reduce((sum, { weight }) => sum + weight, 0);
  const index = new Map(pool.map(({ repId }, at) => [repId, at]));
  const weights = pool.map(({ weight }) => weight);
  const assigned = pool.map(() => 0);
  const members = [...pool];
  let ledger: PoolLedger = { poolId: "pool", members: [] };
  let worst = 0;
  for (let t = 1; t <= leads; t++) {
    shuffle(members, random);
    const turn = rotation({ members, ledger });
    ledger = turn.after;
    const at = index.get(turn.winnerRepId ?? "") ?? -1;
    assigned[at] = (assigned[at] ?? 0) + 1;
    for (let i = 0; i < weights.length; i++) {
      const gap = Math.abs((weights[i] ?? 0) * t - (assigned[i] ?? 0) * total);
      if (gap > worst) worst = gap;
    }
  }
  return { gap: worst / total, isWithinOneLead: worst < total, ledger };
}

function shuffle(members: TurnMember[], random: () => number): void {
  for (let last = members.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    const a = members[at] as TurnMember;
    members[at] = members[last] as TurnMember;
    members[last] = a;
  }
}
