import * as z from "zod";
import { addRep } from "../services/team/add-rep.ts";
import { addTimeOff } from "../services/team/add-time-off.ts";
import { editRep } from "../services/team/edit-rep.ts";
import { pauseOwn } from "../services/team/pause-own.ts";
import { readOwnDay, readOwnStanding } from "../services/team/read-own-day.ts";
import { readPeople } from "../services/team/read-people.ts";
import { readPerson } from "../services/team/read-person.ts";
import { removeTimeOff } from "../services/team/remove-time-off.ts";
import { newRepInput, ownHoursInput, ownPauseInput, repChangeInput, timeOffInput } from "../services/team/rep-input.ts";
import { setOwnHours } from "../services/team/set-own-hours.ts";
import { ableProcedure, router } from "./trpc.ts";

const rep = z.object({ repId: z.uuid() });
const timeOff = z.object({ timeOffId: z.uuid() });
const sent = <T extends z.ZodType>(of: T) => z.object({ of });

const reads = ableProcedure("readTeam");
const writes = ableProcedure("writeTeam");
const own = ableProcedure("writeOwnHours");

/** Who takes leads: hours, time off and limits, for managers; and one's own. Changes carry what they change in `of`. */
export const teamRouter = router({
  people: reads.query(({ ctx }) => readPeople(ctx.actor)),
  person: reads.input(rep).query(({ ctx, input }) => readPerson(ctx.actor, input.repId)),
  me: own.query(({ ctx }) => readOwnStanding(ctx.actor)),
  myDay: own.query(({ ctx }) => readOwnDay(ctx.actor)),
  addRep: writes.input(sent(newRepInput)).mutation(({ ctx, input }) => addRep(ctx.actor, input.of)),
  editRep: writes.input(sent(repChangeInput)).mutation(({ ctx, input }) => editRep(ctx.actor, input.of)),
  setOwnHours: own.input(sent(ownHoursInput)).mutation(({ ctx, input }) => setOwnHours(ctx.actor, input.of)),
  pauseOwn: own.input(sent(ownPauseInput)).mutation(({ ctx, input }) => pauseOwn(ctx.actor, input.of)),
  addTimeOff: own.input(sent(timeOffInput)).mutation(({ ctx, input }) => addTimeOff(ctx.actor, input.of)),
  removeTimeOff: own.input(timeOff).mutation(({ ctx, input }) => removeTimeOff(ctx.actor, input)),
});
