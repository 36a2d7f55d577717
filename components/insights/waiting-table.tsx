"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import type { FilterOptions } from "#components/leads/types.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { NONE } from "#server/core/lead/lead-filter.ts";
import { DEFINITIONS } from "./definitions.ts";
import { LeadFigure } from "./lead-figure.tsx";
import type { BacklogPage } from "./types.ts";

type Place = BacklogPage["places"][number];

/** Where leads wait now, the longest wait first. */
export function WaitingTable({ slug, page }: { slug: string; page: BacklogPage }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.lead.filterOptions.queryOptions({ slug }));
  if (page.places.length === 0) return null;
  return (
    <section>
      <SectionHead title="Waiting now" note="whenever they were received" />
      <Table label="Waiting now" className="relative">
        <thead>
          <tr>
            <Th>Where</Th>
            <Th isNumber>Leads</Th>
            <Th isNumber>Oldest received</Th>
          </tr>
        </thead>
        <tbody>
          {page.places.map((place) => {
            const where = placeWords(place, data);
            return (
              <Tr key={where + place.poolId + place.queueId}>
                <Td className="font-medium">{where}</Td>
                <Td isNumber>
                  <LeadFigure
                    slug={slug}
                    count={place.leads}
                    filter={{ ...page.leads, ...filterOf(place) }}
                    title={where}
                    definition={DEFINITIONS.waitingNow}
                  />
                </Td>
                <Td isNumber>
                  <RelativeTime at={place.oldestAt} />
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}

function filterOf({ status, poolId, queueId }: Place) {
  if (status === "held") return { status, pool: poolId ?? NONE };
  return status === "queued" && queueId ? { status, queue: queueId } : { status };
}

function placeWords({ status, poolId, queueId }: Place, options: FilterOptions | undefined): string {
  if (status === "parked") return "Unassigned";
  if (status === "queued") return `Queue ${options?.queues.find(({ id }) => id === queueId)?.name ?? ""}`;
  const pool = options?.pools.find(({ id }) => id === poolId)?.name;
  return pool ? `Held by ${pool}` : "Held for one rep";
}
