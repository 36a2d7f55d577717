"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import { UrlFilter } from "#components/ui/url-filter.tsx";
import { NONE } from "#server/core/lead/lead-filter.ts";
import { PRIORITIES } from "#server/core/routing/rule.ts";

const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** The filters that numbers of leads share. Reps are not asked whose: theirs are their own. */
export function InsightFilters({ slug, hasReps }: { slug: string; hasReps: boolean }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.lead.filterOptions.queryOptions({ slug }));
  const sources = data?.sources.map((text) => ({ value: text, label: text })) ?? [];
  return (
    <>
      <UrlFilter param="pool" label="Pool" anyLabel="Any pool" options={named(data?.pools ?? [])} />
      <UrlFilter
        param="source"
        label="Source"
        anyLabel="Any source"
        options={[{ value: NONE, label: "None given" }, ...sources]}
      />
      <UrlFilter param="rule" label="Rule" anyLabel="Any rule" options={named(data?.rules ?? [])} />
      <UrlFilter
        param="priority"
        label="Priority"
        anyLabel="Any priority"
        options={PRIORITIES.map((value) => ({ value, label: value }))}
      />
      {hasReps && <UrlFilter param="rep" label="Rep" anyLabel="Everybody" options={named(data?.reps ?? [])} />}
    </>
  );
}
