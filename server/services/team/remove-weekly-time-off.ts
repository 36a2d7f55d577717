import { deleteWeeklyTimeOff, findWeeklyTimeOff } from "#db/queries/team/weekly-time-off.ts";
import { can } from "#server/core/access.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";

/** Takes a weekly time off back: one's own, or anybody's for a manager. To everybody else it does not exist. */
export function removeWeeklyTimeOff(actor: Actor, { weeklyTimeOffId }: { weeklyTimeOffId: string }): Promise<void> {
  demand(actor, "writeOwnHours");
  const seesAll = actor.role === "system" || can(actor.role, "writeTeam");
  return writing(actor, async (change) => {
    const timeOff = await findWeeklyTimeOff(change.scope, weeklyTimeOffId);
    if (!timeOff || !(seesAll || timeOff.repId === actor.repId)) throw notFound("time off");
    await deleteWeeklyTimeOff(change.scope, weeklyTimeOffId);
    const { repId, weekday, fromTime, toTime } = timeOff;
    const detail = { repId, weekday, fromTime, toTime };
    const entry = { action: "timeOff.weeklyRemoved", subjectKind: "time_off", subjectId: weeklyTimeOffId, detail };
    await announceTeam(change, actor, entry, [teamTopic(repId)]);
  });
}
