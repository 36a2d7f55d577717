import * as z from "zod";
import { updateRep } from "#db/queries/team/rep.ts";
import { SKILL_KINDS } from "#server/core/pool/pool-rules.ts";
import { skillName } from "#server/core/pool/skills.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { getRep } from "./team-rows.ts";

/** What a rep can do: languages (as "de"), products, segments, seniority. */
export const skillsInput = z.strictObject({
  repId: z.uuid(),
  skills: z
    .array(z.strictObject({ kind: z.enum(SKILL_KINDS), value: z.string().trim().min(1, "Write a skill.").max(80) }))
    .max(60, "Use at most 60 skills."),
});

/** Sets what a rep can do, instead of what was set before; pools that ask for skills go by it from the next lead on. */
export function setSkills(actor: Actor, input: z.input<typeof skillsInput>): Promise<void> {
  demand(actor, "writeTeam");
  const { repId, skills } = readInput(skillsInput, input);
  return writing(actor, async (change) => {
    await getRep(change.scope, repId);
    const names = [...new Set(skills.map(({ kind, value }) => skillName(kind, value)))].toSorted();
    await updateRep(change.scope, repId, { skills: names });
    const entry = { action: "rep.skillsChanged", subjectKind: "rep", subjectId: repId, detail: { skills: names } };
    await announceTeam(change, actor, entry, [teamTopic(repId)]);
  });
}
