import type { Exclusion } from "../routing/decision.ts";
import type { Interval, RosterRep } from "../routing/situation.ts";
import { mergeIntervals, subtract } from "../time/intervals.ts";
import { awayOf } from "./eligibility.ts";

/** One hour of a segment: the fewest people who could take a lead at any moment of it; null: nobody usually works then. */
export type CoverageHour = number | null;

/** A person as coverage sees them: the roster's, and their usual hours as if there were neither holidays nor time off. */
export type Coverer = { readonly rep: RosterRep; readonly usual: readonly Interval[] };

/**
 * Answers how many of a segment's people could take a lead in each hour that begins at one of `starts` (ascending,
 * an hour each; epoch ms): the fewest at any moment in which somebody of the segment usually works. Whoever is paused
 * without end counts as away; caps are not looked at, nobody knows what comes. `open`: when leads come at all; left out:
 * while anybody of them usually works.
 */
export function coverageOf(
  people: readonly Coverer[],
  starts: readonly number[],
  hourMs: number,
  open: readonly Interval[] = usualOf(people),
): CoverageHour[] {
  const there = people.map(({ rep }) => presenceOf(rep));
  return starts.map((start) => {
    const parts = clip(open, [start, start + hourMs]);
    return parts.length === 0 ? null : Math.min(...parts.map((part) => fewest(there, part)));
  });
}

/** When anybody of them usually works. */
export function usualOf(people: readonly Coverer[]): Interval[] {
  return mergeIntervals(people.flatMap(({ usual }) => usual.slice()));
}

/** When a rep is at work: hours less time off and a pause. */
export function presenceOf(rep: RosterRep): Interval[] {
  if (!rep.isActive || (rep.isPaused && rep.pausedUntil === undefined)) return [];
  const free = subtract(rep.working, rep.timeOff);
  return rep.isPaused ? subtract(free, [[0, rep.pausedUntil ?? 0]]) : free;
}

function fewest(there: readonly Interval[][], [from, to]: Interval): number {
  const edges = [from, ...there.flat().flat()].filter((at) => at >= from && at < to);
  return Math.min(...edges.map((at) => there.filter((intervals) => isIn(intervals, at)).length));
}

const isIn = (intervals: readonly Interval[], at: number) => intervals.some(([start, end]) => start <= at && at < end);

function clip(intervals: readonly Interval[], [from, to]: Interval): Interval[] {
  return intervals
    .filter(([start, end]) => end > from && start < to)
    .map(([start, end]) => [Math.max(start, from), Math.min(end, to)] as const);
}

/** Hours in a row without anybody, of one segment; half-open, epoch ms. */
export type Gap = { readonly from: number; readonly to: number };

/** Answers the gaps of a segment: hours in which somebody usually works and nobody is there. */
export function gapsOf(hours: readonly CoverageHour[], starts: readonly number[], hourMs: number): Gap[] {
  const gaps: { from: number; to: number }[] = [];
  hours.forEach((count, place) => {
    const start = starts[place];
    if (count !== 0 || start === undefined) return;
    const last = gaps.at(-1);
    if (last && last.to === start) last.to = start + hourMs;
    else gaps.push({ from: start, to: start + hourMs });
  });
  return gaps;
}

/** Answers why somebody is not there at an instant; null when they are. */
export const whyAway = (rep: RosterRep, at: number): Exclusion | null => (rep.isActive ? awayOf(rep, at) : "inactive");
