import { dateFormat } from "#components/ui/date-format.ts";

/** A heading of the inbox, from what is late to what is being worked on. */
export type DueGroup = "overdue" | "hour" | "today" | "tomorrow" | "later" | "someday" | "working";

export const DUE_GROUP_WORDS: Readonly<Record<DueGroup, string>> = {
  overdue: "Overdue",
  hour: "Within the hour",
  today: "Later today",
  tomorrow: "Tomorrow",
  later: "Later",
  someday: "No deadline",
  working: "In work",
};

const HOUR_MS = 3_600_000;

type Due = { dueAt: Date | null; firstActionAt: Date | null };

/** Answers under which heading a lead stands at `nowMs` for a viewer in `timeZone`. */
export function dueGroupOf({ dueAt, firstActionAt }: Due, nowMs: number, timeZone: string): DueGroup {
  if (firstActionAt !== null) return "working";
  if (dueAt === null) return "someday";
  const dueMs = dueAt.getTime();
  if (dueMs <= nowMs) return "overdue";
  if (dueMs <= nowMs + HOUR_MS) return "hour";
  const day = (ms: number) => dateFormat("en-CA", { timeZone }).format(ms);
  if (day(dueMs) === day(nowMs)) return "today";
  return day(dueMs) === nextDay(day(nowMs)) ? "tomorrow" : "later";
}

/** The calendar day after "2026-11-17". */
function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * HOUR_MS).toISOString().slice(0, 10);
}

/** Cuts rows, which are in order, into runs of one group; a run that was cut is not joined again. */
export function inGroups<Row, Group>(
  rows: readonly Row[],
  groupOf: (row: Row) => Group,
): { group: Group; rows: Row[] }[] {
  const groups: { group: Group; rows: Row[] }[] = [];
  for (const row of rows) {
    const group = groupOf(row);
    const last = groups.at(-1);
    if (last?.group === group) last.rows.push(row);
    else groups.push({ group, rows: [row] });
  }
  return groups;
}
