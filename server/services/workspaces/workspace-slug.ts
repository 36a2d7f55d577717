import { slugProblem } from "#server/core/reserved-slugs.ts";

const ROOM = 34; // leaves place for a suffix within the 40 characters of a slug

/**
 * Answers the slugs to try for a company's name, best first: the name itself, then with 2 to 9,
 * then with `salt` (a few random letters). All of them are allowed; whether one is taken is not asked here.
 */
export function slugCandidates(company: string, salt: string): string[] {
  const base = company
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, ROOM)
    .replace(/^-+|-+$/g, "");
  const named = [base, ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${base}-${number}`), `${base}-${salt}`];
  return [...named, `team-${salt}`].filter((slug) => slugProblem(slug) === null);
}
