import { deleteHoliday, findHoliday } from "#db/queries/team/holiday.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";

/** Takes a holiday of the workspace's own back; everybody works as usual then. */
export function removeHoliday(actor: Actor, { holidayId }: { holidayId: string }): Promise<void> {
  demand(actor, "writeTeam");
  return writing(actor, async (change) => {
    const holiday = await findHoliday(change.scope, holidayId);
    if (!holiday) throw notFound("holiday");
    await deleteHoliday(change.scope, holidayId);
    const { id: _, ...detail } = holiday;
    const entry = { action: "holiday.removed", subjectKind: "holiday", subjectId: holidayId, detail };
    await announceTeam(change, actor, entry, [teamTopic(holidayId)]);
  });
}
