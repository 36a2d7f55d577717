import type { Measured } from "./product.ts";

/** A round: the product's load, and the transactions a second of the peer just before. */
export type Round = { product: Measured; peerPerSecond: number };

/** One case of the last line. */
export type Case = { leadsPerSecond: number; peerPerSecond: number; ratio: number; p50Ms: number; p99Ms: number };

/** Answers the medians over the rounds, and the range of their ratios. */
export function summarise(rounds: readonly Round[]): Case & { ratioRange: [number, number] } {
  const rates = rounds.map(({ product }) => product.ok / product.seconds);
  const ratios = rounds.map(({ peerPerSecond }, at) => (rates[at] ?? 0) / peerPerSecond);
  return {
    leadsPerSecond: Math.round(median(rates)),
    peerPerSecond: Math.round(median(rounds.map(({ peerPerSecond }) => peerPerSecond))),
    ratio: round2(median(ratios)),
    p50Ms: round2(median(rounds.map(({ product }) => product.p50Ms))),
    p99Ms: round2(median(rounds.map(({ product }) => product.p99Ms))),
    ratioRange: [round2(Math.min(...ratios)), round2(Math.max(...ratios))],
  };
}

const round2 = (n: number) => Math.round(n * 100) / 100;
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
