import { createAccount } from "../services/accounts/create-account.ts";
import { createOpportunity } from "../services/opportunities/create-opportunity.ts";
import { type Example, plain } from "./example.ts";
import type { World } from "./world.ts";

let n = 0;
/** Texts that are sent carry no marker: a stranger may send them too. */
const text = (what: string) => `${what} ${n++}`;
const csv = () => `name,domains\n${text("Account")},made-${n++}.example`;
/** Makes an account in a world. */
export const newAccount = async (world: World) =>
  (await createAccount(world.members.admin.actor, { name: text("Account") })).accountId;
const newOpportunity = async (world: World) => {
  const accountId = await newAccount(world);
  return (await createOpportunity(world.members.admin.actor, { name: text("Opportunity"), accountId })).opportunityId;
};

/** Accounts, what is being sold to them, and their upload. */
export const ACCOUNT_EXAMPLES: Record<string, Example> = {
  "account.list": plain("rep"),
  "account.show": { by: "rep", given: async (world) => ({ accountId: await newAccount(world) }) },
  "account.create": { by: "manager", given: () => ({ of: { name: text("Account") } }) },
  "account.edit": {
    by: "manager",
    given: async (world) => ({ accountId: await newAccount(world), of: { name: text("Account") } }),
  },
  "account.names": { by: "rep", given: () => ({ q: "a" }) },
  "account.checkCsv": { by: "manager", given: () => ({ text: csv() }) },
  "account.uploadCsv": { by: "manager", given: () => ({ text: csv() }) },
  "opportunity.list": plain("rep"),
  "opportunity.create": {
    by: "manager",
    given: async (world) => ({ of: { name: text("Opportunity"), accountId: await newAccount(world) } }),
  },
  "opportunity.edit": {
    by: "manager",
    given: async (world) => ({ opportunityId: await newOpportunity(world), of: { name: text("Opportunity") } }),
  },
};
