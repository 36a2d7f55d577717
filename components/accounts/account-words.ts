/** What a company is to the workspace, in words. */
export const CLASS_WORDS = {
  customer: "Customer",
  prospect: "Prospect",
  former_customer: "Former customer",
  partner: "Partner",
  competitor: "Competitor",
} as const;

/** One of the classes. */
export type AccountClass = keyof typeof CLASS_WORDS;

/** The classes in their order, for a choice. */
export const CLASSES = Object.keys(CLASS_WORDS) as AccountClass[];

/** The words of a class as it is stored. */
export function classWords(of: string): string {
  return CLASS_WORDS[of as AccountClass] ?? of;
}

/** A country by its code in English: "DE" is "Germany"; anything else stays as it is. */
export function countryWords(code: string | null): string | null {
  if (code === null || !/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames("en-GB", { type: "region" }).of(code) ?? code;
}

interface Counted {
  total: { count: number; isMore: boolean };
  isFiltered: boolean;
}

/** The sentence on top of the list. */
export function accountsSentence({ total: { count, isMore }, isFiltered }: Counted): string {
  const words = isMore
    ? `More than ${count.toLocaleString("en")} accounts`
    : count === 1
      ? "1 account"
      : `${count} accounts`;
  if (isFiltered) return count === 1 ? "1 account fits." : `${words} fit.`;
  return `${words} ${count === 1 && !isMore ? "is" : "are"} known; a lead from one of their domains is matched to them before any rule runs.`;
}
