import type { Condition } from "#server/core/conditions/condition.ts";
import type { Rule, Target } from "#server/core/routing/rule.ts";
import type { Kit } from "./rule-kit.ts";

const is = (fact: string, value: string | boolean): Condition => ({ fact, op: "equals", value });
type OwnerKind = "previousOwner" | "accountOwner" | "companyOwner" | "opportunityOwner" | "parentAccountOwner";
const owner = (kind: OwnerKind): { targets: Target[] } => ({
  targets: [{ kind, ifUnavailable: "assignAnyway" }],
});

/** Guards: what is not a lead. */
export const keepOut = ({ rule, onList }: Kit): Rule[] => [
  rule("guards", {
    name: "Students",
    intent: "Coursework is answered by the help pages.",
    when: { fact: "lead.email", op: "matches", value: "*@*.edu.example" },
    action: { disposition: "disqualified" },
  }),
  rule("guards", {
    name: "Competitors",
    intent: "We do not send prices to competitors.",
    when: { any: [is("account.class", "competitor"), onList("Competitors")] },
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
    name: "Open opportunity",
    intent: "Whoever works a deal answers everybody of that company.",
    when: is("account.hasOpenOpportunity", true),
    action: owner("opportunityOwner"),
  }),
  rule("ownership", {
    name: "Account owner",
    intent: "A company that has an owner keeps one contact.",
    when: is("account.hasOwner", true),
    action: owner("accountOwner"),
  }),
  rule("ownership", {
    name: "Parent's owner",
    intent: "A group is looked after by one person, unless a company of it has its own.",
    when: is("account.parent.hasOwner", true),
    action: owner("parentAccountOwner"),
  }),
  rule("ownership", {
    name: "Same company's lead",
    intent: "Two people of one company talk to the same rep.",
    when: is("lead.hasCompanyOwner", true),
    action: owner("companyOwner"),
  }),
];
