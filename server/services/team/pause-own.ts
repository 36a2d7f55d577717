import type * as z from "zod";
import { updateRep } from "#db/queries/team/rep.ts";
import { AppError } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { ownPauseInput } from "./rep-input.ts";
import { ownRepId } from "./set-own-hours.ts";

/** Takes the actor out of the rotation, until an instant or until they come back, or lets them back in. Balances stay. */
export function pauseOwn(actor: Actor, input: z.input<typeof ownPauseInput>): Promise<void> {
  demand(actor, "writeOwnHours");
  const { isPaused, until } = readInput(ownPauseInput, input);
  const repId = ownRepId(actor);
  return writing(actor, async (change) => {
    if (isPaused && until !== null && until <= change.now)
      throw new AppError("invalid", "This is over already.", { field: "until" });
    const pausedUntil = isPaused && until !== null ? new Date(until) : null;
    await updateRep(change.scope, repId, { isPaused, pausedUntil });
    const detail = { isPaused, pausedUntil };
    const entry = { action: "rep.ownPause", subjectKind: "rep", subjectId: repId, detail };
    await announceTeam(change, actor, entry, [teamTopic(repId)]);
  });
}
