const LANGUAGES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** A skill as people call it, a language by its name: "German" for `language`, `de`. */
export function skillWords(kind: string, value: string): string {
  return (kind === "language" && /^[a-z]{2,3}$/.test(value) && LANGUAGES.of(value)) || value;
}

/** Skills that are offered while somebody types one. */
export const SKILL_EXAMPLES = ["language: en", "language: de", "language: fr", "language: es", "seniority: senior"];
