/** How ticks are written: 11 px, the third ink. */
export const TICK = { fontSize: 11, fill: "var(--color-ink-3)" } as const;

/** The y axis's top: the smallest of 1, 2, 2.5 or 5 times a power of ten that holds the largest value; at least 4, so that counts have whole ticks. */
export function niceMax(largest: number): number {
  if (largest <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= largest) ?? 10;
  return step * power;
}

/** Day ticks: every seventh from the first when there are more than ten days, else all. */
export function dayTicks(days: readonly string[]): string[] {
  return days.length > 10 ? days.filter((_, at) => at % 7 === 0) : [...days];
}
