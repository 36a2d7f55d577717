import { ORDINARY_LEAD } from "#server/core/cases/case.ts";
import { compileRuleset } from "#server/core/routing/compile.ts";
import { indexRoster } from "#server/core/routing/roster.ts";
import { type Rule, rulesetOf } from "#server/core/routing/rule.ts";
import type { Interval, Roster, RosterRep, Situation } from "#server/core/routing/situation.ts";
import { DEFAULT_STANDARDS } from "#server/core/sla/due.ts";
import type { Row, TableLead } from "./table.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Wednesday 18 November 2026, 10:00 UTC. */
const BEGIN = 1_794_996_000_000;
const MIDNIGHT = BEGIN - 10 * HOUR_MS;
const DAYS = 35;
const POOLS = 10;
const REPS_EACH = 8;

/** What the leads of a run share: rules, people and pools. */
export type World = Pick<Situation, "ruleset" | "roster" | "standards">;

/** Makes each row of a table a rule whose target is one of 10 pools of 8 reps, with working intervals, caps and open limits. */
export function worldOf(rows: readonly Row[]): World {
  const rules = rows.map(
    (row, at): Rule => ({ ...PLAIN, id: `row-${at}`, name: `Row ${at}`, when: whenOf(row), action: actionOf(at) }),
  );
  const catchAll: Rule = {
    ...PLAIN,
    id: "everything-else",
    section: "catchAll",
    name: "Everything else",
    action: { ...NOTHING, targets: [{ kind: "rep", id: "rep-0", ifUnavailable: "assignAnyway" }] },
  };
  return {
    ruleset: compileRuleset({ id: "version-1", number: 1 }, rulesetOf([...rules, catchAll])),
    roster: indexRoster(roster(), "roster-1"),
    standards: DEFAULT_STANDARDS,
  };
}

/** Answers what `decide` is told of each lead, but for ledgers and loads; a lead every 100 ms. */
export function situationsOf(world: World, leads: readonly TableLead[]): Omit<Situation, "ledgers" | "loads">[] {
  return leads.map(({ country, product, employees }, at) => ({
    ...world,
    decisionId: `decision-${at}`,
    leadId: `lead-${at}`,
    now: BEGIN + at * 100,
    seed: at,
    occasion: "intake",
    lead: { ...ORDINARY_LEAD, country, productInterest: product === null ? [] : [product], employees },
    source: { kind: "api", name: "Website" },
    verdict: { kind: "new", previousOwnerId: null, companyOwnerId: null, account: null, standing: null },
    proposal: { priority: "P2", disposition: "sales" },
    excludedRepIds: [],
    release: null,
  }));
}

const NOTHING: Rule["action"] = {
  targets: [],
  disposition: null,
  priority: null,
  tags: [],
  exceptionType: null,
  replacesOwner: false,
};
const PLAIN = {
  section: "territory",
  intent: "",
  ownerPersonId: null,
  reviewOn: null,
  enabled: true,
  when: { all: [] },
  action: NOTHING,
} satisfies Partial<Rule>;

const whenOf = ({ country, product, min, max }: Row): Rule["when"] => ({
  all: [
    { fact: "lead.country", op: "equals", value: country },
    { fact: "lead.productInterest", op: "equals", value: product },
    { fact: "lead.employees", op: "range", value: { min, max } },
  ],
});

const actionOf = (row: number): Rule["action"] => ({
  ...NOTHING,
  targets: [{ kind: "pool", id: `pool-${row % POOLS}`, ifUnavailable: "hold" }],
});

function roster(): Roster {
  const reps = Array.from({ length: POOLS * REPS_EACH }, (_, at) => rep(at));
  const pools = Array.from({ length: POOLS }, (_, pool) => ({
    id: `pool-${pool}`,
    nobodyEligible: "hold" as const,
    managerRepId: null,
    members: reps
      .slice(pool * REPS_EACH, (pool + 1) * REPS_EACH)
      .map(({ id }, at) => ({ repId: id, weight: 50 + 10 * at })),
  }));
  return { schemaVersion: 1, reps, pools, queues: [] };
}

/** At work from 7 to 19 with a break, but for one in eight, who is away this morning. */
function rep(at: number): RosterRep {
  const days = Array.from({ length: DAYS }, (_, day) => MIDNIGHT + day * DAY_MS);
  return {
    id: `rep-${at}`,
    isActive: true,
    isPaused: false,
    working: days.flatMap((day): Interval[] => [
      [day + 7 * HOUR_MS, day + 12 * HOUR_MS],
      [day + 13 * HOUR_MS, day + 19 * HOUR_MS],
    ]),
    timeOff: at % REPS_EACH === 7 ? [[MIDNIGHT, MIDNIGHT + 12 * HOUR_MS]] : [],
    dayStarts: days,
    caps: [{ per: "day", kind: "calendar", limit: 1_000 }],
    openLimit: 5_000,
  };
}
