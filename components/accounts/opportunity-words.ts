import { dayWords } from "#components/charts/number-words.ts";

/** Where an opportunity stands, in words. */
export const STATUS_WORDS = { open: "Open", won: "Won", lost: "Lost" } as const;

/** One of the statuses. */
export type OpportunityStatus = keyof typeof STATUS_WORDS;

/** The statuses in their order, for a choice. */
export const STATUSES = Object.keys(STATUS_WORDS) as OpportunityStatus[];

interface Counted {
  total: { count: number; isMore: boolean };
  isFiltered: boolean;
}

/** The sentence on top of the list. */
export function opportunitiesSentence({ total: { count, isMore }, isFiltered }: Counted): string {
  const words = isMore
    ? `More than ${count.toLocaleString("en")} opportunities`
    : count === 1
      ? "1 opportunity"
      : `${count} opportunities`;
  if (isFiltered) return count === 1 ? "1 opportunity fits." : `${words} fit.`;
  return `${words} ${count === 1 && !isMore ? "is" : "are"} known; the newest open one of an account says who works it.`;
}

/** A close date as people read it: "31 Dec 2026"; null where there is none. */
export function closeWords(closesOn: string | null): string | null {
  return closesOn && `${dayWords(closesOn)} ${closesOn.slice(0, 4)}`;
}
