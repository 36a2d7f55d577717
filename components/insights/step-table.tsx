"use client";
import { HeadTip } from "#components/team/head-tip.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { durationWords } from "#components/ui/time-words.ts";
import type { LeadFilter } from "#server/core/lead/lead-filter.ts";
import { DEFINITIONS, PERCENTILE_WORDS } from "./definitions.ts";
import { LeadFigure } from "./lead-figure.tsx";
import type { SpeedPage } from "./types.ts";

const STEPS: readonly { step: keyof SpeedPage["steps"]; label: string; reached: LeadFilter["reached"] }[] = [
  { step: "assigned", label: "Received to assigned", reached: "assigned" },
  { step: "accepted", label: "Assigned to accepted", reached: "accepted" },
  { step: "firstAction", label: "Assigned to first action", reached: "acted" },
  { step: "whole", label: "Received to first action", reached: "acted" },
  { step: "qualified", label: "Received to qualified", reached: "qualified" },
];

/** Every step with its median, its slowest tenth and the leads it is of. */
export function StepTable({ slug, page: { steps, leads } }: { slug: string; page: SpeedPage }) {
  return (
    <section className="max-w-[760px]">
      <SectionHead
        title="Step by step"
        note="wall clock; the response standard runs in working hours and stands below"
      />
      <Table label="Steps of a lead" className="relative">
        <thead>
          <tr>
            <Th>Step</Th>
            <Th isNumber>
              <HeadTip text={PERCENTILE_WORDS.median}>Median</HeadTip>
            </Th>
            <Th isNumber>
              <HeadTip text={PERCENTILE_WORDS.p90}>Slowest tenth</HeadTip>
            </Th>
            <Th isNumber>Leads</Th>
          </tr>
        </thead>
        <tbody>
          {STEPS.map(({ step, label, reached }) => {
            const { count, medianMs, p90Ms } = steps[step];
            return (
              <Tr key={step}>
                <Td className="font-medium">{label}</Td>
                <Td isNumber>{medianMs === null ? "–" : durationWords(medianMs)}</Td>
                <Td isNumber>{p90Ms === null ? "–" : durationWords(p90Ms)}</Td>
                <Td isNumber>
                  <LeadFigure
                    slug={slug}
                    count={count}
                    filter={{ ...leads, reached }}
                    title={label}
                    definition={DEFINITIONS[step]}
                  />
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}
