"use client";
import { useNow, useTimeZone } from "#components/ui/now.tsx";
import { clockTime } from "#components/ui/time-words.ts";
import { type DayAxis, dayAxis, type Span, todayOf, within } from "./day-window.ts";
import { zoneCity } from "./now-words.ts";

const WIDTH = 168;

/** Today in the viewer's zone, and the part of it that holds all of these people's hours. */
export function useToday(everybody: readonly (readonly Span[])[], asOf: number) {
  const timeZone = useTimeZone();
  const now = useNow("minute") ?? asOf;
  const day = todayOf(now, timeZone);
  return { now, timeZone, day, axis: dayAxis(everybody.flat(), day, timeZone) };
}

/** The head of a column of strips: whose time, and the hours. */
export function StripHead({
  axis,
  timeZone,
  workspaceTimeZone,
  now,
}: {
  axis: DayAxis;
  timeZone: string;
  workspaceTimeZone: string;
  now: number;
}) {
  const elsewhere = clockTime(now, workspaceTimeZone) === clockTime(now, timeZone) ? null : workspaceTimeZone;
  return (
    <>
      <span className="block">
        Available today, {zoneCity(timeZone)} time
        {elsewhere && (
          <span className="sr-only">
            ; in {zoneCity(elsewhere)} it is {clockTime(now, elsewhere)}
          </span>
        )}
      </span>
      <svg
        width={WIDTH}
        height="16"
        viewBox={`0 0 ${WIDTH} 16`}
        aria-hidden="true"
        className="mt-0.5 -mb-1.5 block overflow-visible"
      >
        {axis.ticks.map(({ at, hour }) => (
          <text key={at} x={xOf(at, axis)} y="12" textAnchor="middle" className="fill-ink-2 text-2xs">
            {hour}
          </text>
        ))}
      </svg>
    </>
  );
}

interface StripProps {
  spans: readonly Span[];
  axis: DayAxis;
  day: Span;
  now: number;
  timeZone: string;
}

/** One person's working hours of today less time off, with the line of now. */
export function AvailabilityStrip({ spans, axis, day, now, timeZone }: StripProps) {
  const today = within(spans, day);
  if (today.length === 0) return <span className="text-ink-3">Not working today</span>;
  return (
    <svg
      width={WIDTH}
      height="20"
      viewBox={`0 0 ${WIDTH} 20`}
      role="img"
      aria-label={`Available ${today.map((span) => spanWords(span, day, timeZone)).join(" and ")}`}
      className="block"
    >
      <path d={`M0 10H${WIDTH}`} className="stroke-line" />
      {within(today, [axis.from, axis.to]).map(([start, end]) => (
        <rect
          key={start}
          x={xOf(start, axis)}
          y="5"
          width={xOf(end, axis) - xOf(start, axis)}
          height="10"
          rx="2"
          className="fill-ramp-3"
        />
      ))}
      {now >= axis.from && now <= axis.to && <path d={`M${xOf(now, axis)} 0V20`} className="stroke-ink" />}
    </svg>
  );
}

/** "9:00 to 13:00"; the end of the day is midnight. */
export function spanWords([start, end]: Span, day: Span, timeZone: string): string {
  return `${clockTime(start, timeZone)} to ${end === day[1] ? "24:00" : clockTime(end, timeZone)}`;
}

const xOf = (at: number, { from, to }: DayAxis): number =>
  Math.round(Math.max(0, Math.min(1, (at - from) / (to - from))) * WIDTH * 10) / 10;
