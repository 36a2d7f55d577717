import * as z from "zod";
import type { readRosterRows } from "#db/queries/team/roster.ts";
import { type Cap, capSchema } from "#server/core/pool/caps.ts";
import type { RosterRep } from "#server/core/routing/situation.ts";
import {
  type Closure,
  closeHours,
  compileWeeklyTimeOff,
  periodStarts,
  type WeeklyTimeOff,
} from "#server/core/time/calendar.ts";
import { mergeIntervals } from "#server/core/time/intervals.ts";
import { compileSchedule, SCHEDULE_DAYS, weeklyScheduleSchema } from "#server/core/time/schedule.ts";
import { holidaysOf } from "./holidays-of.ts";

/** Everything that people are compiled from. */
export type RosterRows = Awaited<ReturnType<typeof readRosterRows>>;
type RepRow = RosterRows["reps"][number];

/** Two days more than the core looks ahead: the roster begins yesterday. */
const DAYS = SCHEDULE_DAYS + 2;
const caps = z.array(capSchema);

/** Answers a rep as the core reads them, from `from` (epoch ms) on. Keys that say nothing are left out. */
export function compileRep(rows: RosterRows, rep: RepRow, from: number): RosterRep {
  const { timeZone } = rep;
  const own = caps.parse(rep.caps);
  const { working, dayStarts, holidays, timeOff } = hoursOf(rows, rep, from);
  const needsPeriods = [...own, ...membershipCaps(rows, rep.id)].some(({ per }) => per === "week" || per === "month");
  return {
    working,
    dayStarts,
    id: rep.id,
    isActive: rep.isActive,
    isPaused: rep.isPaused,
    timeOff,
    openLimit: rep.openLimit,
    ...(own.length > 0 ? { caps: own } : {}),
    ...(needsPeriods ? periodStarts(timeZone, from, DAYS) : {}),
    ...(rep.isPaused && rep.pausedUntil ? { pausedUntil: rep.pausedUntil.getTime() } : {}),
    ...(holidays.length > 0 ? { holidays } : {}),
    ...(rep.coverRepId ? { coverRepId: rep.coverRepId } : {}),
    ...(rep.isSlow ? { isSlow: true } : {}),
    ...(rep.skills.length > 0 ? { skills: rep.skills } : {}),
  };
}

/** Answers a rep's hours without their holidays, and the holidays and time off themselves, from `from` on for so many days. */
export function hoursOf(
  rows: Pick<RosterRows, "holidays" | keyof TimeOffRows>,
  rep: RepRow,
  from: number,
  days = DAYS,
) {
  const { working: usual, dayStarts } = usualHours(rep, from, days);
  const { working, holidays } = closeHours(usual, closuresFor(rep, rows.holidays, { from, days }), rep.timeZone);
  return { working, dayStarts, holidays, timeOff: timeOffOf(rows, rep, { from, days }) };
}

/** Answers a rep's usual hours, as if there were neither holidays nor time off. */
export function usualHours(rep: Pick<RepRow, "timeZone" | "schedule">, from: number, days = DAYS) {
  const weekly = weeklyScheduleSchema.parse(rep.schedule);
  return compileSchedule({ timeZone: rep.timeZone, weekly, from, days });
}

type Span = { from: number; days: number };
type TimeOffRows = Pick<RosterRows, "timeOff" | "weeklyTimeOff">;

/** Reads the caps of a membership. */
export const membershipCapsOf = (member: { caps: unknown }): Cap[] => caps.parse(member.caps);

function membershipCaps({ members }: RosterRows, repId: string): Cap[] {
  return members.filter((member) => member.repId === repId).flatMap(membershipCapsOf);
}

/** Of the local dates that are reached over, with a day to spare at both ends. */
function closuresFor(rep: RepRow, custom: RosterRows["holidays"], { from, days }: Span): Closure[] {
  const own = custom.map(({ onDate, fromTime, toTime }) => ({ date: onDate, from: fromTime, to: toTime }));
  if (rep.holidayRegion === null) return own;
  const [first, last] = [dateOf(from, -2), dateOf(from, days + 2)];
  const years = new Set([Number(first.slice(0, 4)), Number(last.slice(0, 4))]);
  const regional = [...years]
    .flatMap((year) => holidaysOf(rep.holidayRegion ?? "", year))
    .flatMap((one) => one.closures);
  return [...own, ...regional].filter(({ date }) => date >= first && date <= last);
}

const dateOf = (from: number, days: number) => new Date(from + days * 86_400_000).toISOString().slice(0, 10);

function timeOffOf({ timeOff, weeklyTimeOff }: TimeOffRows, { id, timeZone }: RepRow, { from, days }: Span) {
  const weekly = weeklyTimeOff.filter(({ repId }) => repId === id) as (WeeklyTimeOff & { repId: string })[];
  return mergeIntervals([
    ...timeOff
      .filter(({ repId }) => repId === id)
      .map(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()] as const),
    ...compileWeeklyTimeOff(weekly, { timeZone, from, days }),
  ]);
}
