import { Hono } from "hono";
import * as z from "zod";
import { TEAM_ROLES } from "#server/core/identify/account-facts.ts";
import { ACCOUNT_CLASSES, type AccountInput } from "../services/accounts/account-input.ts";
import { upsertAccount } from "../services/accounts/upsert-account.ts";
import { systemActor } from "../services/actor.ts";
import { type ApiEnv, withKey } from "./auth.ts";
import { putResource } from "./put-resource.ts";

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

/** PUT /v1/accounts/{external_id}: an account by its sender's own id, made or changed. */
export function accountRoutes(): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.put(
    "/v1/accounts/:external_id",
    withKey("accounts:write", (c) =>
      putResource(c, {
        name: "account",
        body: accountBody,
        pointers: { ownerRepId: "owner_id" },
        save: async (sent, externalId, workspaceId) => {
          const { accountId: id, isNew } = await upsertAccount(systemActor(workspaceId), {
            ...inputOf(sent),
            externalId,
          });
          return { id, isNew };
        },
      }),
    ),
  );
  return app;
}

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
