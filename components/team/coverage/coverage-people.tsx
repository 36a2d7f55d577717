"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import { Person } from "#components/ui/person.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { CoverageSegment } from "../types.ts";
import { awayWords, gapTime } from "./coverage-words.ts";

interface CoveragePeopleProps {
  slug: string;
  segment: CoverageSegment;
  /** The hour that is chosen, epoch ms; null: none yet. */
  at: number | null;
  timeZone: string;
}

const HOUR_MS = 3_600_000;

/** Who of a segment could take a lead in an hour, and why the others could not. */
export function CoveragePeople({ slug, segment: { id: poolId, part }, at, timeZone }: CoveragePeopleProps) {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.team.coverageAt.queryOptions({ slug, poolId, part, at: at ?? 0 }),
    enabled: at !== null,
  });
  if (at === null)
    return <p className="text-ink-3 text-sm">Choose an hour to see who is there, and why not the others.</p>;
  const there = data?.filter(({ why }) => why === null).length;
  return (
    <section aria-label="People in this hour" aria-live="polite" className="lg:border-line lg:border-l lg:pl-6">
      <h3 className="font-semibold text-sm">{gapTime({ from: at, to: at + HOUR_MS }, timeZone)}</h3>
      {!data ? (
        <SkeletonRows label="Loading people" rows={3} />
      ) : (
        <>
          <p className={there === 0 ? "font-medium text-late-ink text-sm" : "text-ink-2 text-sm"}>
            {there === 0 ? "Nobody is eligible" : there === 1 ? "1 person is there" : `${there} people are there`}
          </p>
          <ul className="mt-3 flex flex-col gap-3">
            {data.map(({ id, name, why }) => (
              <li key={id}>
                <Person id={id} name={name} size={24} note={why === null ? "there" : awayWords(why)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
