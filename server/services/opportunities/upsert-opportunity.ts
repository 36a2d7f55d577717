import { findOpportunityByExternalId } from "#db/queries/opportunities/opportunity.ts";
import { externalIdInput } from "../accounts/account-input.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { type OpportunityInput, opportunityInput } from "./opportunity-input.ts";
import { saveOpportunity } from "./save-opportunity.ts";

/** Makes or changes the opportunity that its sender knows by `externalId`; the same once more changes nothing. */
export function upsertOpportunity(
  actor: Actor,
  { externalId: sentId, ...input }: OpportunityInput & { externalId: string },
): Promise<{ opportunityId: string; isNew: boolean }> {
  demand(actor, "writeOpportunities");
  const externalId = readInput(externalIdInput, sentId);
  const sent = readInput(opportunityInput, input);
  return writing(actor, async (change) => {
    const known = await findOpportunityByExternalId(change.scope, externalId);
    return saveOpportunity(change, actor, { known, externalId, sent });
  });
}
