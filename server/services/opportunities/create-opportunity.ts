import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { type OpportunityInput, opportunityInput } from "./opportunity-input.ts";
import { saveOpportunity } from "./save-opportunity.ts";

/** Makes an opportunity by hand, without a sender's id. */
export function createOpportunity(actor: Actor, input: OpportunityInput): Promise<{ opportunityId: string }> {
  demand(actor, "writeOpportunities");
  const sent = readInput(opportunityInput, input);
  return writing(actor, (change) => saveOpportunity(change, actor, { known: undefined, externalId: null, sent }));
}
