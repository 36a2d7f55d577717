import { countWords, dayWords } from "#components/charts/number-words.ts";

/** The days of a period in words: "19 Oct to 17 Nov", "17 Nov". */
export function periodWords({ from, to }: { from: string; to: string }): string {
  return from === to ? dayWords(to) : `${dayWords(from)} to ${dayWords(to)}`;
}

/** How many leads, in words: "1 lead", "1,184 leads". */
export function leadsWords(count: number): string {
  return count === 1 ? "1 lead" : `${countWords(count)} leads`;
}

/** Below this many leads a share or a median says little. */
export const FEW = 20;

/** What to think of numbers made from few leads; null when there are enough. */
export function fewWords(count: number): string | null {
  return count > 0 && count < FEW ? `Only ${leadsWords(count)}: with so few, read shares and medians as a hint.` : null;
}
