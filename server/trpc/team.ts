import * as z from "zod";
import { addHoliday } from "../services/team/add-holiday.ts";
import { addRep } from "../services/team/add-rep.ts";
import { addTimeOff } from "../services/team/add-time-off.ts";
import { addWeeklyTimeOff } from "../services/team/add-weekly-time-off.ts";
import { holidayInput, weeklyTimeOffInput } from "../services/team/away-input.ts";
import { editRep } from "../services/team/edit-rep.ts";
import { checkReps, importReps, repsCsvInput } from "../services/team/import-reps.ts";
import { offboardingInput, offboardRep } from "../services/team/offboard-rep.ts";
import { pauseOwn } from "../services/team/pause-own.ts";
import { readCoverage } from "../services/team/read-coverage.ts";
import { readCoverageAt } from "../services/team/read-coverage-at.ts";
import { readHolidayRegions, readHolidays } from "../services/team/read-holidays.ts";
import { readOffboarding } from "../services/team/read-offboarding.ts";
import { readOwnCorrections } from "../services/team/read-own-corrections.ts";
import { readOwnDay, readOwnStanding } from "../services/team/read-own-day.ts";
import { readPeople } from "../services/team/read-people.ts";
import { readPerson } from "../services/team/read-person.ts";
import { removeHoliday } from "../services/team/remove-holiday.ts";
import { removeTimeOff } from "../services/team/remove-time-off.ts";
import { removeWeeklyTimeOff } from "../services/team/remove-weekly-time-off.ts";
import {
  newRepInput,
  ownHolidaysInput,
  ownHoursInput,
  ownPauseInput,
  repChangeInput,
  timeOffInput,
} from "../services/team/rep-input.ts";
import { setOwnHolidays } from "../services/team/set-own-holidays.ts";
import { setOwnHours } from "../services/team/set-own-hours.ts";
import { setSkills, skillsInput } from "../services/team/set-skills.ts";
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
  ownCorrections: own.query(({ ctx }) => readOwnCorrections(ctx.actor)),
  addRep: writes.input(sent(newRepInput)).mutation(({ ctx, input }) => addRep(ctx.actor, input.of)),
  editRep: writes.input(sent(repChangeInput)).mutation(({ ctx, input }) => editRep(ctx.actor, input.of)),
  offboarding: ableProcedure("writeRules")
    .input(rep)
    .query(({ ctx, input }) => readOffboarding(ctx.actor, input.repId)),
  offboard: ableProcedure("writeRules")
    .input(sent(offboardingInput))
    .mutation(({ ctx, input }) => offboardRep(ctx.actor, input.of)),
  setSkills: writes.input(sent(skillsInput)).mutation(({ ctx, input }) => setSkills(ctx.actor, input.of)),
  checkReps: ableProcedure("writePools")
    .input(repsCsvInput)
    .mutation(({ ctx, input }) => checkReps(ctx.actor, input)),
  importReps: ableProcedure("writePools")
    .input(repsCsvInput)
    .mutation(({ ctx, input }) => importReps(ctx.actor, input)),
  setOwnHours: own.input(sent(ownHoursInput)).mutation(({ ctx, input }) => setOwnHours(ctx.actor, input.of)),
  pauseOwn: own.input(sent(ownPauseInput)).mutation(({ ctx, input }) => pauseOwn(ctx.actor, input.of)),
  addTimeOff: own.input(sent(timeOffInput)).mutation(({ ctx, input }) => addTimeOff(ctx.actor, input.of)),
  addWeeklyTimeOff: own
    .input(sent(weeklyTimeOffInput))
    .mutation(({ ctx, input }) => addWeeklyTimeOff(ctx.actor, input.of)),
  removeWeeklyTimeOff: own
    .input(z.object({ weeklyTimeOffId: z.uuid() }))
    .mutation(({ ctx, input }) => removeWeeklyTimeOff(ctx.actor, input)),
  setOwnHolidays: own.input(sent(ownHolidaysInput)).mutation(({ ctx, input }) => setOwnHolidays(ctx.actor, input.of)),
  coverage: reads.query(({ ctx }) => readCoverage(ctx.actor)),
  coverageAt: reads
    .input(z.object({ poolId: z.uuid(), part: z.string().max(120).nullable().default(null), at: z.int() }))
    .query(({ ctx, input }) => readCoverageAt(ctx.actor, input)),
  holidays: reads.query(({ ctx }) => readHolidays(ctx.actor)),
  holidayRegions: own
    .input(z.object({ country: z.string().max(2).nullable() }))
    .query(({ ctx, input }) => readHolidayRegions(ctx.actor, input)),
  addHoliday: writes.input(sent(holidayInput)).mutation(({ ctx, input }) => addHoliday(ctx.actor, input.of)),
  removeHoliday: writes
    .input(z.object({ holidayId: z.uuid() }))
    .mutation(({ ctx, input }) => removeHoliday(ctx.actor, input)),
  removeTimeOff: own.input(timeOff).mutation(({ ctx, input }) => removeTimeOff(ctx.actor, input)),
});
