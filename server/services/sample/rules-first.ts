import type { Condition } from "#server/core/conditions/condition.ts";
import type { Rule, Target } from "#server/core/routing/rule.ts";
import type { Kit } from "./rule-kit.ts";

const is = (fact: string, value: string | boolean): Condition => ({ fact, op: "equals", value });
const owner = (kind: "previousOwner" | "accountOwner" | "companyOwner"): { targets: Target[] } => ({
  targets: [{ kind, ifUnavailable: "assignAnyway" }],
});

/** Guards: what is not a lead. */
export const keepOut = ({ rule }: Kit): Rule[] => [
  rule("guards", {
    name: "Students",
    intent: "Coursework is answered by the help pages.",
    when: { fact: "lead.email", op: "matches", value: "*@*.edu.example" },
    action: { disposition: "disqualified" },
  }),
  rule("guards", {
    name: "Competitors",
    intent: "We do not send prices to competitors.",
    when: is("account.class", "competitor"),
    action: { disposition: "disqualified" },
  }),
];

/** Ownership: whoever already knows them keeps them. */
export const keepOwners = ({ rule }: Kit): Rule[] => [
  rule("ownership", {
    name: "Returning lead",
    intent: "Whoever worked a lead before knows it best.",
    when: is("lead.hasPreviousOwner", true),
    action: owner("previousOwner"),
  }),
  rule("ownership", {
    name: "Account owner",
    intent: "A company that has an owner keeps one contact.",
    when: is("account.hasOwner", true),
    action: owner("accountOwner"),
  }),
  rule("ownership", {
    name: "Same company's lead",
    intent: "Two people of one company talk to the same rep.",
    when: is("lead.hasCompanyOwner", true),
    action: owner("companyOwner"),
  }),
];
