import { type InsightFilter, insightFilterSchema } from "#server/core/insight/insight-filter.ts";

/*
 * The address of a page of numbers: /{slug}/insights…?from, to, pool, source, rule, priority, rep; as in the list of
 * leads (components/leads/filters.ts). One that cannot be read filters nothing.
 */

type Param = keyof InsightFilter;
const PARAMS = Object.keys(insightFilterSchema.shape) as readonly Param[];

/** Reads the filter of an address. Never throws. */
export function readInsightFilter(search: { get: (name: string) => string | null }): InsightFilter {
  const entries = PARAMS.flatMap((name) => {
    const text = search.get(name)?.trim();
    return text && insightFilterSchema.shape[name].safeParse(text).success ? [[name, text] as const] : [];
  });
  return insightFilterSchema.parse(Object.fromEntries(entries));
}

/** The pages of Insights by their part of the address. */
export type InsightTab = "" | "/quality" | "/fairness" | "/backlog";

/** The address of a page of numbers under a filter. */
export function insightsHref(slug: string, tab: InsightTab, filter: InsightFilter): string {
  const search = new URLSearchParams();
  for (const name of PARAMS) {
    const value = filter[name];
    if (value) search.set(name, value);
  }
  return search.size > 0 ? `/${slug}/insights${tab}?${search}` : `/${slug}/insights${tab}`;
}
