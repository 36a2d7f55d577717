import * as z from "zod";
import { SKILL_KINDS } from "./pool-rules.ts";
import { skillName } from "./skills.ts";

/** A skill as somebody writes it, "language: DE", read as reps have it: "language:de". */
const skill = z
  .string()
  .max(100, "Use at most 100 characters.")
  .transform((text, context) => {
    const at = text.indexOf(":");
    const kind = SKILL_KINDS.find((one) => one === text.slice(0, at).trim().toLowerCase());
    const value = text.slice(at + 1).trim();
    if (kind && value !== "") return skillName(kind, value);
    context.addIssue("Write a skill as language: de, product: …, segment: … or seniority: …");
    return z.NEVER;
  });
const skills = z.array(skill).max(20, "Use at most 20 skills.").default([]);

/**
 * Whom a pool takes in by itself: everybody active who has `all` of these skills (as "language:de"), `any` of those, and
 * works in one of the time zones; a list that is empty asks for nothing, and one at least asks.
 */
export const membershipSchema = z
  .strictObject({
    all: skills,
    any: skills,
    timeZones: z.array(z.string().trim().min(1).max(60)).max(40, "Use at most 40 time zones.").default([]),
  })
  .refine(({ all, any, timeZones }) => all.length + any.length + timeZones.length > 0, {
    error: "Name a skill or a time zone.",
    path: ["all"],
  });
/** Whom a pool takes in by itself. */
export type Membership = z.infer<typeof membershipSchema>;

/** What of a rep a membership asks for. */
export type Fitting = { readonly isActive: boolean; readonly skills: readonly string[]; readonly timeZone: string };

/** Answers whether a pool takes somebody in by itself. A skill that nobody wrote down is not had. */
export function fits({ all, any, timeZones }: Membership, rep: Fitting): boolean {
  const has = (name: string) => rep.skills.includes(name);
  return (
    rep.isActive &&
    all.every(has) &&
    (any.length === 0 || any.some(has)) &&
    (timeZones.length === 0 || timeZones.includes(rep.timeZone))
  );
}

/** Who is in a pool, and whether by its condition. */
export type Seated = { readonly repId: string; readonly isMember: boolean; readonly byCondition: boolean };

/** Answers who joins a pool by its condition and who leaves it; whoever was added by hand stays. */
export function movesOf(
  membership: Membership,
  reps: readonly (Fitting & { readonly id: string })[],
  seated: readonly Seated[],
): { joining: string[]; leaving: string[] } {
  const members = new Set(seated.flatMap(({ repId, isMember }) => (isMember ? [repId] : [])));
  const fitting = new Set(reps.flatMap((rep) => (fits(membership, rep) ? [rep.id] : [])));
  return {
    joining: [...fitting].filter((id) => !members.has(id)),
    leaving: seated.flatMap(({ repId, isMember, byCondition }) =>
      isMember && byCondition && !fitting.has(repId) ? [repId] : [],
    ),
  };
}
