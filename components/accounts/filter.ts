import { type AccountClass, CLASSES } from "./account-words.ts";
import { type OpportunityStatus, STATUSES } from "./opportunity-words.ts";

/** Which accounts the address asks for; what it says wrongly is left out. */
export interface Filter {
  q?: string;
  class?: AccountClass;
  owner?: string;
}

const OWNER = /^(none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads the filter out of the address. */
export function readFilter(search: { get: (name: string) => string | null }): Filter {
  const q = search.get("q")?.trim().slice(0, 200);
  const of = CLASSES.find((one) => one === search.get("class"));
  const owner = search.get("owner");
  return {
    ...(q ? { q } : {}),
    ...(of ? { class: of } : {}),
    ...(owner && OWNER.test(owner) ? { owner } : {}),
  };
}

type Cursor = { name: string; id: string };

/** How the list goes on from page to page. */
export const accountPages = { getNextPageParam: (page: { next: Cursor | null }) => page.next, initialCursor: null };

/** Which opportunities the address asks for; what it says wrongly is left out. */
export interface OpportunityFilter {
  q?: string;
  status?: OpportunityStatus;
  owner?: string;
}

/** Reads the filter of opportunities out of the address. */
export function readOpportunityFilter(search: { get: (name: string) => string | null }): OpportunityFilter {
  const q = search.get("q")?.trim().slice(0, 200);
  const status = STATUSES.find((one) => one === search.get("status"));
  const owner = search.get("owner");
  return {
    ...(q ? { q } : {}),
    ...(status ? { status } : {}),
    ...(owner && OWNER.test(owner) ? { owner } : {}),
  };
}

/** How the list of opportunities goes on from page to page. */
export const opportunityPages = {
  getNextPageParam: (page: { next: string | null }) => page.next,
  initialCursor: null,
};
