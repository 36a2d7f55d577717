import { deleteTimeOff, findTimeOff } from "#db/queries/team/time-off.ts";
import { can } from "#server/core/access.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { announceTeam, teamTopic } from "./announce-team.ts";

/** Takes a time off back: one's own, or anybody's for a manager. To everybody else it does not exist. */
export function removeTimeOff(actor: Actor, { timeOffId }: { timeOffId: string }): Promise<void> {
  demand(actor, "writeOwnHours");
  const seesAll = actor.role === "system" || can(actor.role, "writeTeam");
  return writing(actor, async (change) => {
    const timeOff = await findTimeOff(change.scope, timeOffId);
    if (!timeOff || !(seesAll || timeOff.repId === actor.repId)) throw notFound("time off");
    const { repId, startsAt, endsAt } = timeOff;
    await deleteTimeOff(change.scope, timeOffId);
    const entry = {
      action: "timeOff.removed",
      subjectKind: "time_off",
      subjectId: timeOffId,
      detail: { repId, startsAt, endsAt },
    };
    await announceTeam(change, actor, entry, [teamTopic(repId)]);
  });
}
