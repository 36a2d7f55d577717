import type * as z from "zod";
import { insertHoliday } from "#db/queries/team/holiday.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";
import { holidayInput } from "./away-input.ts";

/** Gives everybody a day off, or part of one, each in their own zone. */
export function addHoliday(actor: Actor, input: z.input<typeof holidayInput>): Promise<{ holidayId: string }> {
  demand(actor, "writeTeam");
  const holiday = readInput(holidayInput, input);
  return writing(actor, async (change) => {
    const holidayId = uuidv7(change.now);
    await insertHoliday(change.scope, { id: holidayId, ...holiday });
    const entry = { action: "holiday.added", subjectKind: "holiday", subjectId: holidayId, detail: holiday };
    await announceTeam(change, actor, entry, [teamTopic(holidayId)]);
    return { holidayId };
  });
}
