import { requestCredit } from "../services/leads/request-credit.ts";
import type { Example } from "./example.ts";
import { only, plain } from "./example.ts";
import type { World } from "./world.ts";

const lead = async (world: World) => ({ leadId: (await world.freshLead()).leadId });
/** A lead that the pool gave. */
const pooled = (world: World) => world.freshLead({ source: "pool" });
const decision = async (world: World) => {
  const { leadId, decisionId } = await world.freshLead();
  return { leadId, decisionId };
};
const withLead = (more: Record<string, unknown> = {}, by: Example["by"] = "rep"): Example => ({
  by,
  given: async (world) => ({ ...(await lead(world)), ...more }),
});

/** Inbox, leads and what is done with them. */
export const LEAD_EXAMPLES: Record<string, Example> = {
  "inbox.list": { by: "rep", given: () => ({ tab: "mine" }) },
  "inbox.takenBy": { by: "rep", given: async (world) => ({ leadIds: [(await world.freshLead()).leadId] }) },
  "inbox.counts": plain("rep"),
  "inbox.restUntil": plain("rep"),
  "lead.list": { by: "rep", given: () => ({ filter: {} }) },
  "lead.count": { by: "rep", given: () => ({ filter: {} }) },
  "lead.filterOptions": plain("rep"),
  "lead.byId": withLead(),
  "lead.explanation": { by: "rep", given: decision },
  "lead.everyRule": { by: "rep", given: decision },
  "lead.decisionDocument": { by: "rep", given: decision },
  "lead.create": {
    by: "rep",
    given: () => ({
      email: `made-${Math.random()}@made.example`,
      first_name: "Jo",
      company: "Made",
      country: "DE",
      type: "demo",
      message: "",
    }),
  },
  "lead.accept": withLead(),
  "lead.reject": withLead({ reason: "no_time" }),
  "lead.log": withLead({ kind: "call", outcome: "reached", nextStep: "none", note: "" }),
  "lead.qualify": withLead(),
  "lead.disqualify": withLead({ reason: "spam" }),
  "lead.recycle": withLead({ reason: "not_now" }),
  "lead.reassign": {
    by: "rep",
    given: async (world) => ({ ...(await lead(world)), toRepId: world.reps[`Ben ${world.marker}`], reason: "no_time" }),
  },
  "lead.credits": plain("manager"),
  "lead.requestCredit": {
    by: "rep",
    given: async (world) => ({ leadId: (await pooled(world)).leadId, reason: "spam" }),
  },
  "lead.decideCredit": {
    by: "manager",
    given: async (world) => {
      const { leadId } = await pooled(world);
      const { requestId } = await requestCredit(world.members.rep.actor, { leadId, reason: "spam" });
      return { requestId, isApproved: true };
    },
  },
  "lead.claim": {
    by: "rep",
    given: async (world) => ({ leadId: (await world.freshLead({ source: "queue" })).leadId }),
  },
  "lead.rate": withLead({ quality: "good" }),
  "lead.addNote": withLead({ body: "A note" }),
  "lead.undo": {
    by: "rep",
    given: async (world) => {
      const { leadId } = await world.freshLead();
      const { acceptLead } = await import("../services/leads/accept-lead.ts");
      return { leadId, actionId: (await acceptLead(world.members.rep.actor, { leadId })).actionId };
    },
  },
  "live.events": plain("rep"),
  "rules.existingLead": withLead({}, "manager"),
  "rules.typedLead": {
    by: "manager",
    given: () => ({ json: { email: "a@b.example" }, source: { kind: "api", name: "API" } }),
  },
  "insight.speed": { by: "rep", given: () => ({ filter: {} }) },
  "insight.quality": { by: "rep", given: () => ({ filter: {} }) },
  "insight.fairness": { by: "rep", given: () => ({ filter: {} }) },
  "insight.backlog": { by: "manager", given: () => ({ filter: {} }) },
  "pool.show": { by: "rep", given: ({ pools }) => ({ poolId: only(pools) }) },
};
