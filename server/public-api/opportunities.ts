import * as z from "zod";
import { systemActor } from "../services/actor.ts";
import { OPPORTUNITY_STATUSES, type OpportunityInput } from "../services/opportunities/opportunity-input.ts";
import { upsertOpportunity } from "../services/opportunities/upsert-opportunity.ts";
import { resourceRoutes } from "./put-resource.ts";

/** An opportunity as a sender writes it; what is left out stays as it is, null takes a value away. */
const opportunityBody = z.strictObject({
  name: z.string(),
  account_external_id: z.string().optional(),
  account_id: z.uuid().optional(),
  status: z.enum(OPPORTUNITY_STATUSES).optional(),
  stage: z.string().nullish(),
  amount: z.number().nullish(),
  currency: z.string().nullish(),
  closes_on: z.string().nullish(),
  owner_email: z.string().nullish(),
  owner_id: z.uuid().nullish(),
});

/** PUT /v1/opportunities/{external_id}. */
export const opportunityRoutes = () =>
  resourceRoutes({
    name: "opportunity",
    plural: "opportunities",
    body: opportunityBody,
    pointers: { ownerRepId: "owner_id" },
    save: async (sent, externalId, workspaceId) => {
      const opportunity = { ...inputOf(sent), externalId };
      const { opportunityId: id, isNew } = await upsertOpportunity(systemActor(workspaceId), opportunity);
      return { id, isNew };
    },
  });

function inputOf(sent: z.output<typeof opportunityBody>): OpportunityInput {
  const { account_external_id, account_id, closes_on, owner_email, owner_id, ...same } = sent;
  return {
    ...same,
    accountExternalId: account_external_id,
    accountId: account_id,
    closesOn: closes_on,
    ownerEmail: owner_email,
    ownerRepId: owner_id,
  };
}
