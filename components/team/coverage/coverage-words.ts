import { dateFormat } from "#components/ui/date-format.ts";
import type { Exclusion } from "#server/core/routing/decision.ts";
import { skillWords } from "../skill-words.ts";

/** A gap as it is told: when, and who is away. Instants in epoch ms. */
export interface ToldGap {
  from: number;
  to: number;
  away: readonly { name: string; why: Exclusion | null }[];
}

const WHY: Readonly<Partial<Record<Exclusion, string>>> = {
  inactive: "not active",
  paused: "paused",
  time_off: "on time off",
  holiday: "on holiday",
  off_schedule: "outside hours",
};

/** Which people of a pool a line of the map stands for. */
export interface NamedSegment {
  id: string;
  name: string;
  part: string | null;
  /** The part in words, where it is a condition. */
  only: string | null;
}

const LIST = new Intl.ListFormat("en-GB");

/** "EMEA mid-market", or the part of it that asks for a skill, or of one condition: "EMEA mid-market, German". */
export function segmentName({ name, part, only }: Pick<NamedSegment, "name" | "part" | "only">): string {
  if (part === null) return name;
  if (only !== null) return `${name}, ${only}`;
  const [kind = "", ...rest] = part.split(":");
  const value = rest.join(":");
  return `${name}, ${skillWords(kind, value)}`;
}

/** Where the map shows a segment, and an hour of it. */
export function segmentPath(slug: string, { id, part }: Pick<NamedSegment, "id" | "part">, at?: number): string {
  const query = new URLSearchParams({ pool: id });
  if (part !== null) query.set("part", part);
  if (at !== undefined) query.set("at", String(at));
  return `/${slug}/team/coverage?${query}`;
}

/** Why somebody is away, after "is": "on time off". */
export const awayWords = (why: Exclusion | null): string => (why === null ? "there" : (WHY[why] ?? "away"));

/** "Fri 27 Nov, 12:00 to 14:00" in a zone; a gap over midnight names both days. */
export function gapTime({ from, to }: Pick<ToldGap, "from" | "to">, timeZone: string): string {
  const day = (at: number) => format(at, timeZone, { weekday: "short", day: "numeric", month: "short" });
  const clock = (at: number) => format(at, timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const end = day(from) === day(to) ? clock(to) : day(from) === day(to - 1) ? "24:00" : `${day(to)}, ${clock(to)}`;
  return `${day(from)}, ${clock(from)} to ${end}`;
}

/** "Hugo is on time off, Gloria and Iris are outside hours." Who are away for the same reason are named together. */
export function gapCause({ away }: Pick<ToldGap, "away">): string {
  if (away.length === 0) return "Nobody is in this pool.";
  const told = away.slice(0, 3);
  const parts = [...new Set(told.map(({ why }) => why))].map((reason) => {
    const names = told.filter(({ why }) => why === reason).map(({ name }) => name);
    return `${LIST.format(names)} ${names.length === 1 ? "is" : "are"} ${awayWords(reason)}`;
  });
  if (away.length > 3) parts.push(away.length === 4 ? "1 more is away" : `${away.length - 3} more are away`);
  return `${parts.some((part) => part.includes(" and ")) ? parts.join(", ") : LIST.format(parts)}.`;
}

/** The sentence on top: how many gaps, and what becomes of leads meanwhile. */
export function coverageSentence(segments: readonly { nobodyEligible: string; gaps: readonly unknown[] }[]): string {
  const open = segments.filter(({ gaps }) => gaps.length > 0);
  const count = open.reduce((sum, { gaps }) => sum + gaps.length, 0);
  if (count === 0) return "No gaps in the coming 14 days: whenever somebody usually works, somebody is there.";
  const held = open.every(({ nobodyEligible }) => nobodyEligible === "hold");
  const what = held ? "leads would be held" : "leads go where the pool says";
  return count === 1
    ? `One gap in the coming 14 days. In it, ${what}.`
    : `${count} gaps in the coming 14 days. In them, ${what}.`;
}

/** How a count is drawn: nothing for closed, red for nobody, darker for more. */
export function toneOf(count: number | null): "closed" | "none" | 1 | 2 | 3 | 4 | 5 {
  if (count === null) return "closed";
  return count === 0 ? "none" : (Math.min(count, 5) as 1 | 2 | 3 | 4 | 5);
}

/** A day as the map heads it: "Tue 17". */
export const dayHead = (at: number, timeZone: string): string =>
  format(at, timeZone, { weekday: "short", day: "numeric" });

/** The local hour of an instant, 0 to 23. */
export const hourOf = (at: number, timeZone: string): number =>
  Number(format(at, timeZone, { hour: "2-digit", hourCycle: "h23" }));

function format(at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat("en-GB", { timeZone, ...options })
    .format(at)
    .replace(",", "");
}
