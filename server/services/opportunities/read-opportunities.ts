import {
  countOpportunities,
  listOpportunities,
  type OpportunityFilter,
} from "#db/queries/opportunities/list-opportunities.ts";
import { can } from "#server/core/access.ts";
import { readOwners } from "../accounts/read-accounts.ts";
import { type Actor, demand, reading } from "../actor.ts";

/** How many opportunities one page shows. */
const PAGE = 100;

/** Which opportunities, and from where on. */
export type OpportunitiesQuestion = OpportunityFilter & { after?: string | undefined };

/** Reads a page of opportunities, newest first, how many there are, and who may own one. `next` null: the end. */
export function readOpportunities(actor: Actor, { after, ...filter }: OpportunitiesQuestion) {
  demand(actor, "readOpportunities");
  return reading(actor, async (scope) => {
    const rows = await listOpportunities(scope, { filter, after: after ?? null, limit: PAGE + 1 });
    const opportunities = rows.slice(0, PAGE);
    return {
      canWrite: actor.role === "system" || can(actor.role, "writeOpportunities"),
      total: await countOpportunities(scope, filter),
      opportunities,
      next: rows.length > PAGE ? (opportunities.at(-1)?.id ?? null) : null,
      owners: await readOwners(scope),
    };
  });
}
