import type * as z from "zod";
import { updateRep } from "#db/queries/team/rep.ts";
import { AppError } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { ownHoursInput } from "./rep-input.ts";

/** Sets the actor's own working hours and time zone; they are confirmed from then on. */
export function setOwnHours(actor: Actor, input: z.input<typeof ownHoursInput>): Promise<void> {
  demand(actor, "writeOwnHours");
  const hours = readInput(ownHoursInput, input);
  const repId = ownRepId(actor);
  return writing(actor, async (change) => {
    await updateRep(change.scope, repId, { ...hours, scheduleConfirmed: true });
    const entry = { action: "rep.hoursSet", subjectKind: "rep", subjectId: repId, detail: hours };
    await announceTeam(change, actor, entry, [teamTopic(repId)], { recount: [repId] });
  });
}

/** The actor's own rep profile; `precondition` for a member who takes no leads. */
export function ownRepId({ repId }: Actor): string {
  if (repId === null) throw new AppError("precondition", "You take no leads yet. A manager can add you to the team.");
  return repId;
}
