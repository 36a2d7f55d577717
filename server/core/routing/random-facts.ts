import type { Test } from "../conditions/condition.ts";
import { type AccountFacts, TEAM_ROLES } from "../identify/account-facts.ts";
import { ACCOUNT_CLASSES, findField } from "../lead/field-catalogue.ts";
import { pick, type Random, some } from "./random-pick.ts";
import type { Situation } from "./situation.ts";

const STAGES = ["Discovery", "Proposal", "Contract"];
const AMOUNTS = [1_000, 25_000, 100_000];
const CLOSES_ON = ["2026-11-17", "2026-11-18", "2026-11-30"];
const OWNERS = [null, "ana", "away"];
const DATES = [20_261_117, 20_261_118, 20_261_119];
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

const YES_NO = [
  "lead.isFreeMail",
  "lead.isDisposable",
  "lead.hasPreviousOwner",
  "account.hasOwner",
  "account.hasOpenOpportunity",
  "account.hasParent",
  "account.parent.hasOwner",
  "opportunity.hasOwner",
  "owner.accountIsAway",
  "owner.opportunityIsActive",
  "clock.isBusinessHours",
] as const;

/** One test of an account, an opportunity, a yes or no, or a date. */
export function factTest(random: Random): Test {
  switch (pick(random, ["yes", "yes", "date", "class", "parent", "team", "stage", "amount", "closes", "count"])) {
    case "date":
      return pick(random, [true, false])
        ? { fact: "clock.date", op: "equals", value: pick(random, DATES) }
        : { fact: "clock.date", op: "range", value: bounds(random, DATES) };
    case "class":
      return { fact: "account.class", op: "in", value: some(random, ACCOUNT_CLASSES) };
    case "parent":
      return { fact: "account.parent.class", op: "equals", value: pick(random, ACCOUNT_CLASSES) };
    case "team":
      return { fact: "account.team", op: "in", value: some(random, TEAM_ROLES) };
    case "stage":
      return { fact: "opportunity.stage", op: "equals", value: pick(random, STAGES) };
    case "amount":
      return { fact: "opportunity.amount", op: "range", value: bounds(random, AMOUNTS) };
    case "closes":
      return { fact: "opportunity.closesOn", op: "range", value: bounds(random, CLOSES_ON.map(dayOf)) };
    case "count":
      return { fact: "opportunity.openCount", op: "range", value: bounds(random, [0, 1, 2]) };
    default:
      return { fact: pick(random, YES_NO), op: "equals", value: random() < 0.5 };
  }
}

function bounds(random: Random, values: readonly number[]): { min: number; max: number | null } {
  const [a, b] = [pick(random, values), pick(random, values)];
  return { min: Math.min(a, b), max: random() < 0.3 ? null : Math.max(a, b) };
}

/** An account near the tests of `factTest`: half of the time none, then with or without team, parent and opportunity. */
function drawAccount(random: Random): AccountFacts | null {
  if (random() < 0.5) return null;
  const account: AccountFacts = {
    id: "acc",
    externalId: null,
    name: "Hallmann",
    domain: "hallmann.example",
    class: pick(random, ACCOUNT_CLASSES),
    ownerRepId: pick(random, OWNERS),
    matchedBy: { how: "domain", value: "hallmann.example" },
  };
  if (random() < 0.5) account.team = some(random, TEAM_ROLES).map((role) => ({ role, repId: "ana" }));
  if (random() < 0.5)
    account.parent = { id: "top", name: "Top", class: pick(random, ACCOUNT_CLASSES), ownerRepId: pick(random, OWNERS) };
  if (random() < 0.6)
    account.opportunity = {
      id: "opp",
      externalId: null,
      name: "Sensors",
      stage: pick(random, [null, ...STAGES]),
      amount: pick(random, [null, ...AMOUNTS, 24_999]),
      currency: null,
      closesOn: pick(random, [null, ...CLOSES_ON]),
      ownerRepId: pick(random, OWNERS),
      openCount: pick(random, [1, 2, 3]),
    };
  return account;
}

/** The wall clock of a pair, on one of the dates that are tested. */
function drawClock(random: Random) {
  const weekday = pick(random, ["monday", "tuesday", "friday"] as const);
  return { weekday, hour: 9, date: pick(random, DATES), isBusinessHours: random() < 0.5 };
}

/** What a test is about, where shares are counted by it; null for a text or number of the lead. */
export function kindOfFact(fact: string): "account fact" | "opportunity fact" | "yes-or-no fact" | "date fact" | null {
  const type = findField(fact)?.type;
  if (type === "boolean") return "yes-or-no fact";
  if (type === "date" || fact === "opportunity.closesOn") return "date fact";
  if (fact.startsWith("account.")) return "account fact";
  return fact.startsWith("opportunity.") ? "opportunity fact" : null;
}

/** Draws what is known of a lead beside what it says: account, owners (Ana, or somebody away), changed fields, the clock. */
export function drawCircumstances(random: Random): Pick<Situation, "verdict" | "clock"> {
  const changed = pick(random, [undefined, undefined, ["lead.country"], ["lead.industry", "lead.fields.tier"]]);
  const verdict = { kind: "again" as const, companyOwnerId: null, account: drawAccount(random), standing: null };
  return {
    verdict: { ...verdict, previousOwnerId: pick(random, [null, "ana", "away"]), changed },
    clock: drawClock(random),
  };
}
