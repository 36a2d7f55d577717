"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { AttainmentBar } from "#components/charts/attainment-bar.tsx";
import { HeadTip } from "#components/team/head-tip.tsx";
import { Person } from "#components/ui/person.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { durationWords } from "#components/ui/time-words.ts";
import type { Pace } from "#server/core/insight/speed.ts";
import type { LeadFilter } from "#server/core/lead/lead-filter.ts";
import { DEFINITIONS, PERCENTILE_WORDS } from "./definitions.ts";
import { LeadFigure } from "./lead-figure.tsx";
import type { SpeedPage } from "./types.ts";

const MINUTE_MS = 60_000;

/** Whether first actions came in time, by priority, with the standard of today beside it. */
export function PriorityTable({ slug, page }: { slug: string; page: SpeedPage }) {
  return (
    <section className="min-w-0">
      <SectionHead title="In time, by priority" note="of the first actions that were due" />
      <Table label="In time, by priority" className="relative">
        <Head first="Priority" second="First action within" />
        <tbody>
          {page.byPriority.map(({ priority, ...pace }) => {
            const minutes = page.responseMinutes[priority];
            return (
              <Tr key={priority} isMuted={pace.leads === 0}>
                <Td className="font-medium">{priority}</Td>
                <Td className="whitespace-nowrap">
                  {minutes === null ? "no standard" : durationWords(minutes * MINUTE_MS)}
                </Td>
                <Cells slug={slug} name={priority} pace={pace} filter={{ ...page.leads, priority }} />
              </Tr>
            );
          })}
        </tbody>
      </Table>
      <p className="mt-2 text-ink-3 text-xs">
        Standards as they are set now; each lead is measured by the due time it was given.
      </p>
    </section>
  );
}

/** Whether first actions came in time, by the present owner of the lead. */
export function OwnerTable({ slug, page }: { slug: string; page: SpeedPage }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.lead.filterOptions.queryOptions({ slug }));
  const names = new Map(data?.reps.map(({ id, name }) => [id, name]));
  const rows = page.byOwner
    .map((row) => ({ ...row, name: names.get(row.repId) ?? "" }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  if (rows.length === 0) return null;
  return (
    <section>
      <SectionHead title="In time, by rep" note="by the present owner of the lead" />
      <Table label="In time, by rep" className="relative">
        <Head first="Rep" />
        <tbody>
          {rows.map(({ repId, name, ...pace }) => (
            <Tr key={repId}>
              <Td className="max-w-56">
                <Person id={repId} name={name} />
              </Td>
              <Cells slug={slug} name={name} pace={pace} filter={{ ...page.leads, owner: repId }} />
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function Head({ first, second }: { first: string; second?: string }) {
  const tip = (text: string, label: ReactNode) => <HeadTip text={text}>{label}</HeadTip>;
  return (
    <thead>
      <tr>
        <Th>{first}</Th>
        {second && <Th>{second}</Th>}
        <Th>{tip(DEFINITIONS.attainment, "In time")}</Th>
        <Th isNumber>{tip(DEFINITIONS.late, "Late")}</Th>
        <Th isNumber>{tip(DEFINITIONS.waiting, "Waiting")}</Th>
        <Th isNumber>{tip(`${DEFINITIONS.whole} ${PERCENTILE_WORDS.median}`, "Median")}</Th>
        <Th isNumber>{tip(PERCENTILE_WORDS.p90, "Slowest tenth")}</Th>
        <Th isNumber>Leads</Th>
      </tr>
    </thead>
  );
}

interface CellsProps {
  slug: string;
  /** Whose numbers: "P1", "Ana Duarte". */
  name: string;
  pace: Pace;
  filter: LeadFilter;
}

function Cells({ slug, name, pace, filter }: CellsProps) {
  const { met, late, waiting, leads, firstAction } = pace;
  const figure = (count: number, title: string, definition: string, more: LeadFilter) => (
    <LeadFigure
      slug={slug}
      count={count}
      filter={{ ...filter, ...more }}
      title={`${name}: ${title}`}
      definition={definition}
    />
  );
  return (
    <>
      <Td>
        <LeadFigure
          slug={slug}
          count={met}
          filter={{ ...filter, sla: "met" }}
          title={`${name}: in time, ${met} of ${met + late} due`}
          definition={DEFINITIONS.attainment}
          value={<AttainmentBar inTime={met} total={met + late} />}
        />
      </Td>
      <Td isNumber>{figure(late, "late", DEFINITIONS.late, { sla: "late" })}</Td>
      <Td isNumber>{figure(waiting, "waiting", DEFINITIONS.waiting, { sla: "waiting" })}</Td>
      <Td isNumber>{firstAction.medianMs === null ? "–" : durationWords(firstAction.medianMs)}</Td>
      <Td isNumber>{firstAction.p90Ms === null ? "–" : durationWords(firstAction.p90Ms)}</Td>
      <Td isNumber>{figure(leads, "leads", DEFINITIONS.leads, {})}</Td>
    </>
  );
}
