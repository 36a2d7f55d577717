import type * as z from "zod";
import { insertWeeklyTimeOff } from "#db/queries/team/weekly-time-off.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { weeklyTimeOffInput } from "./away-input.ts";
import { ownRepId } from "./set-own-hours.ts";
import { getRep } from "./team-rows.ts";

/** Takes a rep out of the rotation at the same hours every week: oneself, or anybody for a manager. */
export function addWeeklyTimeOff(
  actor: Actor,
  input: z.input<typeof weeklyTimeOffInput>,
): Promise<{ weeklyTimeOffId: string }> {
  const { repId: named, ...timeOff } = readInput(weeklyTimeOffInput, input);
  const repId = named ?? ownRepId(actor);
  demand(actor, repId === actor.repId ? "writeOwnHours" : "writeTeam");
  return writing(actor, async (change) => {
    await getRep(change.scope, repId);
    const weeklyTimeOffId = uuidv7(change.now);
    await insertWeeklyTimeOff(change.scope, { id: weeklyTimeOffId, repId, ...timeOff });
    const { note: _, ...hours } = timeOff;
    const detail = { repId, ...hours };
    const entry = { action: "timeOff.weeklyAdded", subjectKind: "time_off", subjectId: weeklyTimeOffId, detail };
    await announceTeam(change, actor, entry, [teamTopic(repId)]);
    return { weeklyTimeOffId };
  });
}
