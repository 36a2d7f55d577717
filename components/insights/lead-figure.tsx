"use client";
import type { ReactNode } from "react";
import { countWords } from "#components/charts/number-words.ts";
import { leadsHref } from "#components/leads/filters.ts";
import { Figure } from "#components/ui/figure.tsx";
import type { LeadFilter } from "#server/core/lead/lead-filter.ts";
import { leadsWords, periodWords } from "./period-words.ts";

interface LeadFigureProps {
  slug: string;
  /** How many leads it is of: what its list counts. */
  count: number;
  /** The list behind it. */
  filter: LeadFilter;
  title: string;
  definition: string;
  /** What is shown, where it is not the count itself. */
  value?: ReactNode;
  className?: string;
}

/** A number about leads: asked, it says what it counts, of how many in which days, and opens exactly those leads. */
export function LeadFigure({ slug, count, filter, title, definition, value, className }: LeadFigureProps) {
  const days = filter.from && filter.to ? `, ${periodWords({ from: filter.from, to: filter.to })}` : "";
  return (
    <Figure
      value={value ?? countWords(count)}
      title={title}
      definition={definition}
      basis={`n = ${leadsWords(count)}${days}`}
      {...(count > 0 ? { href: leadsHref(slug, filter), hrefLabel: `Show ${leadsWords(count)}` } : {})}
      {...(className ? { className } : {})}
    />
  );
}
