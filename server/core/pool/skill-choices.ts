import { toLanguage } from "../normalise/language.ts";
import type { RosterIndex, RosterPool } from "../routing/situation.ts";

/** What a lead may say that matters to a pool: the language it speaks, or a product that it asks for. */
export type SkillChoice = { readonly kind: "language" | "product"; readonly value: string };

const KINDS = ["language", "product"] as const;

/**
 * Answers which of what a lead may say matters to a pool: of each kind of skill that it requires or prefers as the lead
 * names it, the values that some of its members have. Languages first, each by name. A language that no lead is ever
 * read to speak is left out.
 */
export function skillChoices(pool: RosterPool, { reps }: Pick<RosterIndex, "reps">): SkillChoice[] {
  const needs = [...(pool.required ?? []), ...(pool.preferred ?? [])].filter(({ value }) => value === null);
  const skills = new Set(pool.members.flatMap(({ repId }) => reps.get(repId)?.skills ?? []));
  return KINDS.filter((kind) => needs.some((need) => need.kind === kind)).flatMap((kind) =>
    [...skills]
      .filter((skill) => skill.startsWith(`${kind}:`))
      .map((skill) => ({ kind, value: skill.slice(kind.length + 1) }))
      .filter(({ value }) => kind === "product" || toLanguage(value) === value)
      .sort((a, b) => (a.value < b.value ? -1 : 1)),
  );
}
