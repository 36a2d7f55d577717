import { dateFormat } from "#components/ui/date-format.ts";
import { clockTime, durationWords } from "#components/ui/time-words.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SOON_MS = 15 * MINUTE;

/** What a clock looks like. late: somebody waits too long · soon: under 15 min or a quarter left · paused: outside working hours. */
export type SlaState = "ok" | "soon" | "late" | "met" | "paused";

/** The instants of a clock in epoch milliseconds. */
export interface SlaTimes {
  startedAt: number;
  dueAt: number;
  /** When it was stopped by what it waited for. */
  metAt?: number | null | undefined;
  /** When working time begins again, while it rests. */
  resumesAt?: number | null | undefined;
}

/** A clock as it is drawn: its state, its words, and the share that is left, 0 to 1. */
export interface SlaFace {
  state: SlaState;
  words: string;
  share: number;
}

/** Answers how a clock looks at `nowMs` for a viewer in `timeZone`. Never throws. */
export function slaFace(times: SlaTimes, nowMs: number, timeZone: string): SlaFace {
  const { startedAt, dueAt, metAt, resumesAt } = times;
  if (typeof metAt === "number") return stopped(startedAt, dueAt, metAt);
  const leftMs = dueAt - nowMs;
  if (leftMs <= 0) return { state: "late", words: leftMs > -MINUTE ? "late now" : `${rough(-leftMs)} over`, share: 0 };
  const share = Math.min(1, leftMs / Math.max(1, dueAt - startedAt));
  if (typeof resumesAt === "number" && resumesAt > nowMs) {
    return { state: "paused", words: `from ${dayTime(resumesAt, nowMs, timeZone)}`, share };
  }
  const state = leftMs <= SOON_MS || share <= 0.25 ? "soon" : "ok";
  return { state, words: leftWords(leftMs, dueAt, nowMs, timeZone), share };
}

/** What a screen reader hears while a lead is open: at five minutes, at one minute, and when it is late; else nothing. */
export function slaAnnouncement(times: SlaTimes, nowMs: number): string {
  if (typeof times.metAt === "number") return "";
  const leftMs = times.dueAt - nowMs;
  if (leftMs <= 0) return "This lead is late.";
  if (leftMs <= MINUTE) return "One minute left to act first.";
  return leftMs <= 5 * MINUTE ? "Five minutes left to act first." : "";
}

function stopped(startedAt: number, dueAt: number, metAt: number): SlaFace {
  const overMs = metAt - dueAt;
  if (overMs > 0) return { state: "late", words: `${rough(overMs)} late`, share: 0 };
  return { state: "met", words: `in ${rough(metAt - startedAt)}`, share: 1 };
}

function leftWords(leftMs: number, dueAt: number, nowMs: number, timeZone: string): string {
  if (leftMs < MINUTE) return "last minute";
  if (leftMs < HOUR) return `${Math.ceil(leftMs / MINUTE)} min left`;
  return dayTime(dueAt, nowMs, timeZone);
}

/** The hour alone today, with the weekday within six days, the date after. */
function dayTime(atMs: number, nowMs: number, timeZone: string): string {
  const day = (ms: number, options: Intl.DateTimeFormatOptions) =>
    dateFormat("en-GB", { timeZone, ...options }).format(ms);
  const date: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
  if (day(atMs, date) === day(nowMs, date)) return clockTime(atMs, timeZone);
  if (atMs - nowMs < 6 * 24 * HOUR) return `${day(atMs, { weekday: "short" })} ${clockTime(atMs, timeZone)}`;
  return day(atMs, date);
}

function rough(ms: number): string {
  if (ms < MINUTE) return durationWords(ms);
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < 24 * HOUR) return `${Math.floor(ms / HOUR)} h`;
  const days = Math.floor(ms / (24 * HOUR));
  if (days === 1) return "1 day";
  return days < 10 ? `${days} days` : `${days} d`;
}
