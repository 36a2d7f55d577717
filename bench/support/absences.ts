import { seededNumbers } from "#server/core/pool/random-pools.ts";
import type { Peer, Picker } from "./peers/peer.ts";

/** Whether absences are drawn for each lead, or hold for 40 leads, as a day off does. */
export const REGIMES = { perLead: 1, blocksOf40: 40 } as const;
/** One of `REGIMES`. */
export type Regime = keyof typeof REGIMES;

/** A pool with weights, how likely each member is absent, and the seed of its absences and of peers that draw. */
export type AbsencePool = { weights: number[]; absence: number[]; seed: number };

const ROUND_WEIGHTS = [1, 2, 5, 10, 50, 100];

/** Draws a pool of 2 to 12 members with whole weights, round ones in every second pool; each is absent up to 60 % of the time. */
export function drawAbsencePool(random: () => number): AbsencePool {
  const size = 2 + Math.floor(random() * 11);
  const isRound = random() < 0.5;
  const weight = () =>
    isRound ? (ROUND_WEIGHTS[Math.floor(random() * ROUND_WEIGHTS.length)] ?? 1) : 1 + Math.floor(random() * 100);
  return {
    weights: Array.from({ length: size }, weight),
    absence: Array.from({ length: size }, () => random() * 0.6),
    seed: Math.floor(random() * 4_294_967_296),
  };
}

/**
 * Answers how far anybody got at worst from what they were entitled to, in leads. Whoever is present when a lead
 * comes is entitled to their weight's part of it; who is absent, to nothing. The same pool, the same absences.
 */
export function worstEntitlementGap(
  { weights, absence, seed }: AbsencePool,
  regime: Regime,
  leads: number,
  peer: Peer,
) {
  const random = seededNumbers(seed);
  const pick = peer(weights, seededNumbers(seed + 1));
  const owed = weights.map(() => 0);
  let isPresent: boolean[] = [];
  let worst = 0;
  for (let lead = 0; lead < leads; lead++) {
    if (lead % REGIMES[regime] === 0) isPresent = drawPresence(absence, random);
    entitle(owed, weights, isPresent);
    const winner = checked(pick, isPresent);
    owed[winner] = (owed[winner] ?? 0) - 1;
    for (const gap of owed) worst = Math.max(worst, Math.abs(gap));
  }
  return worst;
}

/** Somebody is always there. */
function drawPresence(absence: readonly number[], random: () => number): boolean[] {
  const isPresent = absence.map((share) => random() >= share);
  if (!isPresent.includes(true)) isPresent[Math.floor(random() * isPresent.length)] = true;
  return isPresent;
}

function entitle(owed: number[], weights: readonly number[], isPresent: readonly boolean[]): void {
  const total = weights.reduce((sum, weight, at) => sum + (isPresent[at] ? weight : 0), 0);
  for (let at = 0; at < weights.length; at++)
    if (isPresent[at]) owed[at] = (owed[at] ?? 0) + (weights[at] ?? 0) / total;
}

function checked(pick: Picker, isPresent: readonly boolean[]): number {
  const winner = pick(isPresent);
  if (!isPresent[winner]) throw new Error(`a lead was given to ${winner}, who is absent`);
  return winner;
}
