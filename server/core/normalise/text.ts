import { remember } from "./remember.ts";

const ASCII = /^[\x20-\x7e]*$/;

/** Folds text for comparing as rules do: trimmed, NFKC, case folded, runs of space to one. */
export function foldText(text: string): string {
  const composed = ASCII.test(text) ? text : text.normalize("NFKC");
  return composed.trim().toLowerCase().replace(/\s+/g, " ");
}

/**
 * Reduces a name to its letters and digits, lower case, without accents, so that
 * "U.K.", "uk" and "São Paulo", "sao-paulo" meet. Empty when nothing is left.
 */
export function nameKey(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return text
    .normalize("NFKD")
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
