import type { Condition } from "../conditions/condition.ts";
import type { RosterIndex, RosterPool } from "../routing/situation.ts";
import type { SkillNeed } from "./pool-rules.ts";
import { hasSkills, skillName } from "./skills.ts";

/**
 * Leads of a pool that only some of its people can take. `part` says which: a skill as a rep has it, "language:de"; leads
 * of which `when` is true, "only:" with the id of the first member who takes no others; null: any lead.
 */
export type CoverageSegmentOf = {
  readonly part: string | null;
  readonly when?: Condition;
  readonly repIds: readonly string[];
};

/**
 * Answers the segments of a pool: any of its leads; where it requires a skill that the lead names (its language, its
 * product) those leads for each such skill that some of its people have and others lack; and the leads of each condition
 * on which some of its people take leads. Where all do so, there are none that anybody takes whatever they are.
 */
export function segmentsOf({ members, required = [] }: RosterPool, { reps }: RosterIndex): CoverageSegmentOf[] {
  const always = required.flatMap(({ kind, value }) => (value === null ? [] : [[skillName(kind, value)]]));
  const skilled = members.filter(({ repId }) => hasSkills(reps.get(repId), always));
  const able = skilled.filter(({ when }) => when === undefined).map(({ repId }) => repId);
  const skillsOf = (id: string) => reps.get(id)?.skills ?? [];
  const named = required.filter(({ value }) => value === null).flatMap((need) => namedBy(need, able.flatMap(skillsOf)));
  const narrower = named.flatMap((skill): CoverageSegmentOf[] => {
    const repIds = able.filter((id) => skillsOf(id).includes(skill));
    return repIds.length < able.length ? [{ part: skill, repIds }] : [];
  });
  const partly = Object.values(Object.groupBy(skilled, ({ when }) => (when ? JSON.stringify(when) : "")));
  const conditioned = partly.flatMap((alike = []): CoverageSegmentOf[] => {
    const [first] = alike;
    if (!first?.when) return [];
    return [{ part: `only:${first.repId}`, when: first.when, repIds: [...able, ...alike.map(({ repId }) => repId)] }];
  });
  const any = able.length === 0 && conditioned.length > 0 ? [] : [{ part: null, repIds: able }];
  return [...any, ...narrower, ...conditioned];
}

/** The skills of a kind, each once, by name. */
function namedBy({ kind }: SkillNeed, skills: readonly string[]): string[] {
  return [...new Set(skills.filter((skill) => skill.startsWith(skillName(kind, ""))))].sort();
}
