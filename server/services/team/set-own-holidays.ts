import type * as z from "zod";
import { updateRep } from "#db/queries/team/rep.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { ownHolidaysInput } from "./rep-input.ts";
import { ownRepId } from "./set-own-hours.ts";

/** Sets whose public holidays the actor keeps. */
export function setOwnHolidays(actor: Actor, input: z.input<typeof ownHolidaysInput>): Promise<void> {
  demand(actor, "writeOwnHours");
  const { holidayRegion } = readInput(ownHolidaysInput, input);
  const repId = ownRepId(actor);
  return writing(actor, async (change) => {
    await updateRep(change.scope, repId, { holidayRegion });
    const entry = { action: "rep.holidaysSet", subjectKind: "rep", subjectId: repId, detail: { holidayRegion } };
    await announceTeam(change, actor, entry, [teamTopic(repId)]);
  });
}
