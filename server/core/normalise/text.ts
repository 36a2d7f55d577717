import { remember } from "./remember.ts";

const ASCII = /^[\x20-\x7e]*$/;

/**
 * Reduces a name to its letters and digits, lower case, without accents, so that
 * "U.K.", "uk" and "São Paulo", "sao-paulo" meet. Empty when nothing is left.
 */
export function nameKey(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  // Upper case first: it writes ß as SS.
  return text
    .normalize("NFKD")
    .toUpperCase()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

const PLACEHOLDERS: ReadonlySet<string> = new Set([
  "select",
  "selectone",
  "pleaseselect",
  "pleasechoose",
  "choose",
  "chooseone",
  "bitteauswahlen",
  "na",
  "none",
  "null",
  "nil",
  "undefined",
  "unknown",
  "notspecified",
  "notprovided",
  "",
]);

/** Answers whether a choice says that nothing was chosen: "Select", "N/A", "--", "unknown". */
export function isPlaceholder(text: string): boolean {
  return text.length < 20 && isPlaceholderName(text);
}

const isPlaceholderName = remember((text) => PLACEHOLDERS.has(nameKey(text)));
