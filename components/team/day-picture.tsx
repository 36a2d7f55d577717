"use client";
import { exactTime } from "#components/ui/time-words.ts";
import { spanWords, useToday } from "./availability-strip.tsx";
import { type Span, within } from "./day-window.ts";

const WIDTH = 358;

/** Today's working hours as blocks on a line, what is behind in a darker tone, with the pin of now. */
export function DayPicture({ spans, asOf }: { spans: readonly Span[]; asOf: number }) {
  const { now, timeZone, day, axis } = useToday([spans], asOf);
  const today = within(spans, day);
  const x = (at: number) => Math.round(((at - axis.from) / (axis.to - axis.from)) * WIDTH * 10) / 10;
  const label =
    today.length === 0
      ? "No working hours today"
      : `Today from ${today.map((span) => spanWords(span, day, timeZone)).join(" and ")}`;
  return (
    <svg width="100%" viewBox={`0 0 ${WIDTH} 64`} role="img" aria-label={label} className="block max-w-[420px]">
      <path d={`M0 28H${WIDTH}`} className="stroke-line" />
      {within(today, [axis.from, axis.to]).map(([start, end]) => (
        <rect key={start} x={x(start)} y="14" width={x(end) - x(start)} height="28" rx="4" className="fill-ramp-2" />
      ))}
      {within(today, [axis.from, Math.min(now, axis.to)]).map(([start, end]) => (
        <rect key={start} x={x(start)} y="14" width={x(end) - x(start)} height="28" rx="4" className="fill-ramp-4" />
      ))}
      {now >= axis.from && now <= axis.to && (
        <g>
          <title>{exactTime(now, timeZone)}</title>
          <path d={`M${x(now)} 8V46`} strokeWidth="1.5" className="stroke-ink" />
          <circle cx={x(now)} cy="8" r="3.5" className="fill-ink" />
        </g>
      )}
      {axis.ticks.map(({ at, hour }) => (
        <text key={at} x={x(at)} y="60" textAnchor="middle" className="fill-ink-3 text-2xs">
          {hour}:00
        </text>
      ))}
    </svg>
  );
}
