/** A source of numbers in [0, 1). */
export type Random = () => number;

/** One of several things. */
export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** Some of several things, at least one. */
export function some<T>(random: Random, from: readonly T[]): T[] {
  const chosen = from.filter(() => random() < 0.5);
  return chosen.length > 0 ? chosen : [pick(random, from)];
}
