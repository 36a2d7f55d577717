import * as z from "zod";
import { TEAM_ROLES } from "#server/core/identify/account-facts.ts";
import { ACCOUNT_CLASSES, type AccountInput } from "../services/accounts/account-input.ts";
import { upsertAccount } from "../services/accounts/upsert-account.ts";
import { systemActor } from "../services/actor.ts";
import { resourceRoutes } from "./put-resource.ts";

const domains = z.array(z.string()).max(200).optional();

/** An account as a sender writes it; what is left out stays as it is, null takes a value away. */
const accountBody = z.strictObject({
  name: z.string(),
  class: z.enum(ACCOUNT_CLASSES).optional(),
  domains,
  alias_domains: domains,
  owner_email: z.string().nullish(),
  owner_id: z.uuid().nullish(),
  parent_external_id: z.string().nullish(),
  team: z.array(z.strictObject({ role: z.enum(TEAM_ROLES), owner_email: z.string() })).optional(),
  country: z.string().nullish(),
  state: z.string().nullish(),
  city: z.string().nullish(),
  postal_code: z.string().nullish(),
  industry: z.string().nullish(),
  employees: z.int().nullish(),
});

/** PUT /v1/accounts/{external_id}. */
export const accountRoutes = () =>
  resourceRoutes({
    name: "account",
    plural: "accounts",
    body: accountBody,
    pointers: { ownerRepId: "owner_id" },
    save: async (sent, externalId, workspaceId) => {
      const account = { ...inputOf(sent), externalId };
      const { accountId: id, isNew } = await upsertAccount(systemActor(workspaceId), account);
      return { id, isNew };
    },
  });

function inputOf(sent: z.output<typeof accountBody>): AccountInput {
  const { alias_domains, owner_email, owner_id, parent_external_id, postal_code, team, ...same } = sent;
  return {
    ...same,
    aliasDomains: alias_domains,
    ownerEmail: owner_email,
    ownerRepId: owner_id,
    parentExternalId: parent_external_id,
    postalCode: postal_code,
    team: team?.map(({ role, owner_email: ownerEmail }) => ({ role, ownerEmail })),
  };
}
