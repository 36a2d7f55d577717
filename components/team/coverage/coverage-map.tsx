"use client";
import { cx } from "#components/ui/cx.ts";
import { Link } from "#components/ui/link.tsx";
import { useNow } from "#components/ui/now.tsx";
import type { Coverage, CoverageSegment } from "../types.ts";
import { dayHead, hourOf, segmentName, segmentPath, toneOf } from "./coverage-words.ts";

const FILL: Readonly<Record<ReturnType<typeof toneOf>, string>> = {
  closed: "fill-hover",
  none: "fill-late",
  1: "fill-ramp-1",
  2: "fill-ramp-2",
  3: "fill-ramp-3",
  4: "fill-ramp-4",
  5: "fill-ramp-5",
};

/** What the colours mean. */
export function CoverageLegend() {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-xs">
      <span className="max-sm:hidden">Eligible reps</span>
      {(["none", 1, 2, 3, 4, 5, "closed"] as const).map((tone) => (
        <span key={tone} className="flex items-center gap-1">
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" rx="2" className={FILL[tone]} />
          </svg>
          {tone === "none" ? "0" : tone === 5 ? "5+" : tone}
        </span>
      ))}
    </span>
  );
}

const [WIDTH, GAP, HEIGHT] = [70, 4, 22];

/** The earliest and the latest local hour at which anybody of these segments usually works, so that nights take no room. */
export function hoursShown(
  { starts, timeZone }: Coverage,
  segments: readonly CoverageSegment[],
): [first: number, last: number] {
  const open = starts.filter((_, place) => segments.some(({ hours }) => hours[place] !== null));
  const hours = open.map((at) => hourOf(at, timeZone));
  return hours.length === 0 ? [9, 17] : [Math.min(...hours), Math.max(...hours)];
}

/** Every pool in a line, below it the leads that only some of it take, the hours of 14 days beside each other. Each line leads to its hours. */
export function CoverageMap({ slug, coverage, chosen }: { slug: string; coverage: Coverage; chosen: CoverageSegment }) {
  const { segments, days, starts, timeZone } = coverage;
  const [first, last] = hoursShown(coverage, segments);
  const shown = starts.map((at) => hourOf(at, timeZone)).map((hour) => hour >= first && hour <= last);
  return (
    <section className="relative overflow-x-auto" aria-label="Map of every pool">
      <table className="w-full min-w-[860px] table-fixed border-collapse text-sm">
        <thead>
          <tr>
            <th className="w-40 text-left font-normal text-ink-3 text-xs">
              <span className="sr-only">Pool</span>
            </th>
            {days.map((day) => (
              <th key={day} scope="col" className="pb-1 text-left font-normal text-ink-3 text-xs">
                {dayHead(day, timeZone)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {segments.map((segment) => (
            <tr key={`${segment.id} ${segment.part}`} className={segment === chosen ? "bg-selected font-medium" : ""}>
              <th scope="row" className={cx("truncate py-1 pr-3 text-left font-[inherit]", segment.part && "pl-3")}>
                <Link
                  href={segmentPath(slug, segment)}
                  scroll={false}
                  className="link-quiet"
                  title={segmentName(segment)}
                >
                  {segment.part ? segmentName(segment).slice(segment.name.length + 2) : segment.name}
                </Link>
              </th>
              {days.map((day, at) => (
                <td key={day} className="py-1">
                  <DayStrip
                    coverage={coverage}
                    isShown={shown}
                    hours={segment.hours}
                    day={at}
                    name={segmentName(segment)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayStripProps {
  coverage: Coverage;
  /** Of each hour of the coverage. */
  isShown: readonly boolean[];
  hours: readonly (number | null)[];
  day: number;
  name: string;
}

function DayStrip({ coverage, isShown, hours, day, name }: DayStripProps) {
  const { days, starts, timeZone } = coverage;
  const now = useNow("minute") ?? coverage.now;
  const [from, until] = [days[day] ?? 0, days[day + 1] ?? Number.POSITIVE_INFINITY];
  const shown = starts.flatMap((at, place) =>
    at >= from && at < until && isShown[place] ? [{ at, count: hours[place] ?? null }] : [],
  );
  const step = (WIDTH - GAP) / Math.max(1, shown.length);
  return (
    <svg
      width="100%"
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      role="img"
    >
      <title>{`${name}, ${dayHead(from, timeZone)}: ${wordsOf(shown.map(({ count }) => count))}`}</title>
      {shown.map(({ at, count }, place) => (
        <rect key={at} x={place * step} width={step + 0.1} height={HEIGHT} className={FILL[toneOf(count)]} />
      ))}
      {shown.map(({ at }, place) =>
        now >= at && now < at + 3_600_000 ? (
          <path key={at} d={`M${place * step} 0V${HEIGHT}`} className="stroke-ink" vectorEffect="non-scaling-stroke" />
        ) : null,
      )}
    </svg>
  );
}

function wordsOf(counts: readonly (number | null)[]): string {
  const open = counts.filter((count) => count !== null);
  if (open.length === 0) return "closed";
  const least = Math.min(...open);
  return least === 0 ? "nobody in some hours" : `at least ${least} of ${Math.max(...open)}`;
}
