import type { RosterIndex, RosterPool } from "../routing/situation.ts";
import type { SkillNeed } from "./pool-rules.ts";
import { hasSkills, skillName } from "./skills.ts";

/** Leads of a pool that only some of its people can take. `skill` as a rep has it, "language:de"; null: all its leads. */
export type CoverageSegmentOf = { readonly skill: string | null; readonly repIds: readonly string[] };

/**
 * Answers the segments of a pool: its leads as a whole, and where it requires a skill that the lead names (its language,
 * its product) those leads for each such skill that some of its people have and others lack.
 */
export function segmentsOf({ members, required = [] }: RosterPool, { reps }: RosterIndex): CoverageSegmentOf[] {
  const always = required.flatMap(({ kind, value }) => (value === null ? [] : [[skillName(kind, value)]]));
  const able = members.map(({ repId }) => repId).filter((id) => hasSkills(reps.get(id), always));
  const skillsOf = (id: string) => reps.get(id)?.skills ?? [];
  const named = required.filter(({ value }) => value === null).flatMap((need) => namedBy(need, able.flatMap(skillsOf)));
  const narrower = named.flatMap((skill): CoverageSegmentOf[] => {
    const repIds = able.filter((id) => skillsOf(id).includes(skill));
    return repIds.length < able.length ? [{ skill, repIds }] : [];
  });
  return [{ skill: null, repIds: able }, ...narrower];
}

/** The skills of a kind, each once, by name. */
function namedBy({ kind }: SkillNeed, skills: readonly string[]): string[] {
  return [...new Set(skills.filter((skill) => skill.startsWith(skillName(kind, ""))))].sort();
}
