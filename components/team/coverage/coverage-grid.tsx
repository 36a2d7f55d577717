"use client";
import { cx } from "#components/ui/cx.ts";
import { Link } from "#components/ui/link.tsx";
import type { Coverage, CoverageSegment } from "../types.ts";
import { hoursShown } from "./coverage-map.tsx";
import { dayHead, hourOf, segmentName, segmentPath, toneOf } from "./coverage-words.ts";

const CELL: Readonly<Record<ReturnType<typeof toneOf>, string>> = {
  closed: "bg-hover text-ink-3",
  none: "bg-late text-canvas font-semibold",
  1: "bg-ramp-1 text-ink",
  2: "bg-ramp-2 text-ink",
  3: "bg-ramp-2 text-ink font-medium",
  4: "bg-ramp-2 text-ink font-semibold",
  5: "bg-ramp-2 text-ink font-semibold",
};

interface CoverageGridProps {
  slug: string;
  coverage: Coverage;
  segment: CoverageSegment;
  /** The hour that is chosen, epoch ms. */
  at: number | null;
}

/** One segment, days by hours, with the number in each cell. Closed is empty, nobody is 0. */
export function CoverageGrid({ slug, coverage, segment, at }: CoverageGridProps) {
  const { days, timeZone } = coverage;
  const [first, last] = hoursShown(coverage, [segment]);
  const columns = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return (
    <section className="relative overflow-x-auto" aria-label={`Hours of ${segmentName(segment)}`}>
      <table className="w-full min-w-[560px] table-fixed border-separate border-spacing-0.5 text-center text-sm">
        <thead>
          <tr>
            <th className="w-16 text-left">
              <span className="sr-only">Day</span>
            </th>
            {columns.map((hour) => (
              <th key={hour} scope="col" className="font-normal text-2xs text-ink-3 tabular-nums">
                {String(hour).padStart(2, "0")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, place) => (
            <tr key={day}>
              <th scope="row" className="whitespace-nowrap text-left font-normal text-ink-2 text-xs">
                {dayHead(day, timeZone)}
              </th>
              {columns.map((hour) => {
                const found = cellOf(coverage, segment, place, hour);
                return (
                  <Cell
                    key={hour}
                    href={segmentPath(slug, segment, found?.at)}
                    count={found?.count ?? null}
                    label={`${dayHead(day, timeZone)}, ${hour}:00`}
                    isChosen={found !== undefined && found.at === at}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The hour of a day by the clock; of one that comes twice the first, none for one that is skipped. */
function cellOf({ days, starts, timeZone }: Coverage, { hours }: CoverageSegment, day: number, hour: number) {
  const [from, until] = [days[day] ?? 0, days[day + 1] ?? Number.POSITIVE_INFINITY];
  const place = starts.findIndex((at) => at >= from && at < until && hourOf(at, timeZone) === hour);
  const at = starts[place];
  return at === undefined ? undefined : { at, count: hours[place] ?? null };
}

interface CellProps {
  href: string;
  count: number | null;
  label: string;
  isChosen: boolean;
}

function Cell({ href, count, label, isChosen }: CellProps) {
  const look = CELL[toneOf(count)];
  if (count === null)
    return (
      <td className={cx("h-7 rounded-xs", look)}>
        <span className="sr-only">closed</span>
      </td>
    );
  return (
    <td className="p-0">
      <Link
        href={href}
        scroll={false}
        aria-label={`${label}: ${count === 0 ? "nobody" : count}`}
        aria-current={isChosen || undefined}
        className={cx(
          "flex h-7 items-center justify-center rounded-xs tabular-nums",
          look,
          isChosen && "outline-2 outline-ink",
        )}
      >
        {count}
      </Link>
    </td>
  );
}
