import type * as z from "zod";
import { findOverlappingTimeOff, insertTimeOff } from "#db/queries/team/time-off.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { timeOffInput } from "./rep-input.ts";
import { ownRepId } from "./set-own-hours.ts";
import { getRep } from "./team-rows.ts";

/**
 * Takes a rep out of the rotation for a while: one's own time off, or anybody's for a manager. It may have begun
 * but not ended. Throws `conflict` when it overlaps time off that is there.
 */
export function addTimeOff(actor: Actor, input: z.input<typeof timeOffInput>): Promise<{ timeOffId: string }> {
  const sent = readInput(timeOffInput, input);
  const repId = sent.repId ?? ownRepId(actor);
  demand(actor, repId === actor.repId ? "writeOwnHours" : "writeTeam");
  return writing(actor, async (change) => {
    const { scope, now } = change;
    await getRep(scope, repId);
    if (sent.endsAt <= now) throw new AppError("invalid", "This is over already.", { field: "endsAt" });
    const timeOff = { repId, startsAt: new Date(sent.startsAt), endsAt: new Date(sent.endsAt) };
    if (await findOverlappingTimeOff(scope, timeOff))
      throw new AppError("conflict", "It overlaps time off that is there already.", { field: "startsAt" });
    const timeOffId = uuidv7(now);
    await insertTimeOff(scope, { id: timeOffId, ...timeOff, note: sent.note });
    const detail = { repId, startsAt: timeOff.startsAt, endsAt: timeOff.endsAt };
    const entry = { action: "timeOff.added", subjectKind: "time_off", subjectId: timeOffId, detail };
    await announceTeam(change, actor, entry, [teamTopic(repId)]);
    return { timeOffId };
  });
}
