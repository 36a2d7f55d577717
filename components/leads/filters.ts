import { type LeadFilter, leadFilterSchema } from "#server/core/lead/lead-filter.ts";

/*
 * The address of a list of leads: /{slug}/leads?… Every parameter may be left out, all that are there must hold, and
 * one that cannot be read filters nothing.
 *
 *   q         words, each in the name, company, domain or e-mail
 *   owner     rep id, or "none"              had       rep id: whoever had the lead at any time
 *   pool      pool id, or "none"             queue     queue id
 *   rule      rule id, or "none"             ruleset   version, a number
 *   source    the source as sent, or "none"  via       id of the form, key or import it came by
 *   priority  P1 … P4                        status    assigned, queued, held, parked, nurture, qualified, recycled, disqualified
 *   type      lead type, such as quote       reason    reason code, such as rule_pool
 *   sla       met, late, waiting             moved     rejected, reassigned; with had: out of that rep's hands
 *   because   reason code of that move       reached   assigned, accepted, acted, qualified
 *   test      no, only
 *   quality   good, fair, bad                routing   right, wrong
 *   from, to  days YYYY-MM-DD in the workspace's zone on which the lead was received, both included
 */

type Param = keyof LeadFilter;
const PARAMS = Object.keys(leadFilterSchema.shape) as readonly Param[];

/** Reads the filter of an address. Never throws. */
export function readLeadFilter(search: { get: (name: string) => string | null }): LeadFilter {
  const entries = PARAMS.flatMap((name) => {
    const text = search.get(name)?.trim();
    if (!text) return [];
    const value = name === "ruleset" ? Number(text) : text;
    return leadFilterSchema.shape[name].safeParse(value).success ? [[name, value] as const] : [];
  });
  return leadFilterSchema.parse(Object.fromEntries(entries));
}

/** The address of the leads that a filter shows: what insights and other pages link to. */
export function leadsHref(slug: string, filter: LeadFilter): string {
  const search = new URLSearchParams();
  for (const name of PARAMS) {
    const value = filter[name];
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  return search.size > 0 ? `/${slug}/leads?${search}` : `/${slug}/leads`;
}
