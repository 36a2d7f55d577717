import type { Rule } from "#server/core/routing/rule.ts";
import { from, type Kit, size } from "./rule-kit.ts";

const EMEA = [
  "DE",
  "AT",
  "CH",
  "FR",
  "BE",
  "NL",
  "LU",
  "GB",
  "IE",
  "DK",
  "SE",
  "NO",
  "FI",
  "PL",
  "CZ",
  "IT",
  "ZA",
  "AE",
];
const IBERIA = ["ES", "PT", "BR", "MX", "AR", "CL", "CO"];
const APAC = ["SG", "JP", "KR", "AU", "NZ", "IN", "MY"];

/** Exceptions: always visible in the exception log. */
export const needsCare = ({ rule, toReview }: Kit): Rule[] => [
  rule("exceptions", {
    name: "Strategic customers",
    intent: "Greta wants to see every inquiry of the largest customers.",
    when: { all: [{ fact: "account.class", op: "equals", value: "customer" }, size(10_000, null)] },
    action: { priority: "P1", tags: ["strategic"], exceptionType: "strategic_account" },
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
export const byTerritory = ({ rule, toPool }: Kit): Rule[] => {
  const region = (pool: string, intent: string, when: Rule["when"]) =>
    rule("territory", { name: pool, intent, when, action: toPool(pool) });
  const speaks = { fact: "lead.language", op: "in", value: ["es", "pt"] } as const;
  return [
    region("Iberia and LatAm", "Gloria and Hugo speak Spanish and Portuguese.", {
      any: [from(IBERIA), { ...speaks, value: [...speaks.value] }],
    }),
    region("EMEA enterprise", "Large companies need people who know tenders.", {
      all: [from(EMEA), size(2_000, null)],
    }),
    region("EMEA mid-market", "The core of the business.", { all: [from(EMEA), size(200, 1_999)] }),
    region("EMEA small", "Small companies buy online; one call is enough.", {
      all: [from(EMEA), { not: size(200, null) }],
    }),
    region("North America", "New York answers in the buyer's working day.", from(["US", "CA"])),
    region("APAC", "Singapore answers while Europe sleeps.", from(APAC)),
  ];
};
