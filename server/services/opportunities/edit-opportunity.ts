import { findOpportunity } from "#db/queries/opportunities/opportunity.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { type OpportunityInput, opportunityInput } from "./opportunity-input.ts";
import { saveOpportunity } from "./save-opportunity.ts";

/** Changes an opportunity; what is not named stays, and leads that are with somebody stay with them. */
export function editOpportunity(
  actor: Actor,
  { opportunityId, ...input }: OpportunityInput & { opportunityId: string },
): Promise<void> {
  demand(actor, "writeOpportunities");
  const sent = readInput(opportunityInput, input);
  return writing(actor, async (change) => {
    const known = await findOpportunity(change.scope, opportunityId);
    if (!known) throw notFound("opportunity");
    await saveOpportunity(change, actor, { known, externalId: null, sent });
  });
}
