/** Two letters for a person: first of the first and of the last word ("Ana Duarte" → "AD", "Prince" → "P"). Never empty: "?" without a letter. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const letters = [first, last].map((word) => (word ? [...word][0] : "")).join("");
  return letters.toLocaleUpperCase("en") || "?";
}

/** One of the six tints, 1–6, always the same for the same id. */
export function tintOf(id: string): 1 | 2 | 3 | 4 | 5 | 6 {
  let hash = 2166136261;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619);
  // The low bits of FNV-1a are uneven for ids that share a beginning; the folded ones are not.
  const folded = (hash ^ (hash >>> 15)) >>> 0;
  return ((folded % 6) + 1) as 1 | 2 | 3 | 4 | 5 | 6;
}
