import type { Rule } from "#server/core/routing/rule.ts";
import { type Kit, size } from "./rule-kit.ts";

/** Exceptions: always visible in the exception log. */
export const needsCare = ({ rule, toReview, idOf }: Kit): Rule[] => [
  rule("exceptions", {
    name: "Strategic customers",
    intent: "Greta wants to see every inquiry of the largest customers.",
    when: { all: [{ fact: "account.class", op: "equals", value: "customer" }, size(10_000, null)] },
    action: { priority: "P1", tags: ["strategic"], exceptionType: "strategic_account", slaPolicyId: idOf("Strategic") },
  }),
  rule("exceptions", {
    name: "Partner inquiries",
    intent: "Partners are confirmed before anybody promises a margin.",
    when: { fact: "lead.type", op: "equals", value: "partner" },
    action: { tags: ["partner"], exceptionType: "partner_confirmation" },
  }),
  rule("exceptions", {
    name: "Hydrogen needs a review",
    intent: "Hydrogen asks for a technical review before a quote.",
    when: { fact: "lead.productInterest", op: "in", value: ["Hydrogen sensors"] },
    action: { ...toReview, tags: ["technical"] },
  }),
];

/** Territory and specialty: who fits best. */
export const byTerritory = ({ rule, toPool, inRegion, inSegment }: Kit): Rule[] => {
  const region = (pool: string, intent: string, when: Rule["when"]) =>
    rule("territory", { name: pool, intent, when, action: toPool(pool) });
  const owned = (name: string, intent: string, place: string) =>
    rule("territory", { name, intent, when: inRegion(place), action: toOwner });
  return [
    region("Iberia and LatAm", "Gloria and Hugo speak Spanish and Portuguese.", {
      any: [inRegion("Iberia and Latin America"), { fact: "lead.language", op: "in", value: ["es", "pt"] }],
    }),
    region("EMEA enterprise", "Large companies need people who know tenders.", {
      all: [inRegion("EMEA"), inSegment("Enterprise")],
    }),
    region("EMEA mid-market", "The core of the business.", { all: [inRegion("EMEA"), inSegment("Mid-market")] }),
    region("EMEA small", "Small companies buy online; one call is enough.", {
      all: [inRegion("EMEA"), { not: size(200, null) }],
    }),
    owned("North America", "New York answers in the buyer's working day.", "US and Canada"),
    owned("APAC", "Singapore answers while Europe sleeps.", "Asia Pacific"),
  ];
};

/** Whoever has the territory: the tree says so, and a change there needs no new rule. */
const toOwner = { targets: [{ kind: "territoryOwner" as const, withinId: null, ifUnavailable: "hold" as const }] };
