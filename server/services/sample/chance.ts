/** Repeatable chance: the same seed draws the same values, on every machine. */
export type Chance = {
  /** From 0 up to 1. */
  next: () => number;
  whole: (from: number, to: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** Picks by weight; weights need not add up to anything. */
  weighted: <T>(list: readonly (readonly [T, number])[]) => T;
  /** Log-normal with this median; `spread` 0.8 gives a p90 of about three medians. */
  around: (median: number, spread?: number) => number;
};

/** Makes a source of repeatable chance (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) {
      left -= weight;
      if (left < 0) return value;
    }
    return (list.at(-1) as readonly [T, number])[0];
  };
  const around = (median: number, spread = 0.8) => {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return median * Math.exp(spread * normal);
  };
  return { next, whole, pick, weighted, around };
}

/** Sixteen bytes at a time, for ids. */
export const bytesOf = (chance: Chance) => (): Uint8Array =>
  Uint8Array.from({ length: 16 }, () => chance.whole(0, 255));
