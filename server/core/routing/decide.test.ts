import fc from "fast-check";
import { expect, test } from "vitest";
import { CASE_NOW, type Case, type CaseRule, toSituation } from "../cases/case.ts";
import type { Condition } from "../conditions/condition.ts";
import { decide } from "./decide.ts";
import { replay } from "./replay.ts";
import { SECTIONS, type Target } from "./rule.ts";
import type { Situation } from "./situation.ts";
import { snapshotOf } from "./snapshot.ts";
import { toStored } from "./store.ts";

const REPS = ["ana", "ben", "chloe", "nobody"];
const PRIORITIES = ["P1", "P2", "P3", "P4"] as const;
const ifUnavailable = fc.constantFrom("tryNext" as const, "hold" as const, "assignAnyway" as const);

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constant("rep" as const), id: fc.constantFrom(...REPS), ifUnavailable }),
  fc.record({ kind: fc.constant("pool" as const), id: fc.constantFrom("emea", "apac", "gone"), ifUnavailable }),
  fc.record({ kind: fc.constant("queue" as const), id: fc.constantFrom("review", "gone") }),
  fc.record({
    kind: fc.constantFrom("accountOwner" as const, "previousOwner" as const, "companyOwner" as const),
    ifUnavailable,
  }),
);

const when = fc.constantFrom<Condition>(
  { all: [] },
  { fact: "lead.country", op: "equals", value: "DE" },
  { not: { fact: "lead.city", op: "equals", value: "Bamberg" } },
  { fact: "lead.nothingLikeIt", op: "isEmpty", value: true },
);

const rule = fc.record({
  section: fc.constantFrom("guards" as const, "ownership" as const, "exceptions" as const, "territory" as const),
  when,
  action: fc.record({
    targets: fc.array(target, { maxLength: 3 }),
    disposition: fc.constantFrom(
      null,
      null,
      "nurture" as const,
      "disqualified" as const,
      "account_owner_review" as const,
    ),
    priority: fc.constantFrom(null, ...PRIORITIES),
    exceptionType: fc.constantFrom(null, "strategic_account" as const, "technical_review" as const),
    replacesOwner: fc.boolean(),
  }),
});

const rep = fc.record({
  isActive: fc.constantFrom(true, true, false),
  isPaused: fc.constantFrom(false, false, true),
  working: fc.constantFrom([[0, 2 * CASE_NOW]] as [number, number][], []),
  capPerDay: fc.constantFrom(null, 0, 3),
  openLimit: fc.constantFrom(null, 0, 3),
});

const owner = fc.constantFrom(null, ...REPS);

const world: fc.Arbitrary<Case> = fc
  .record({
    rules: fc.array(rule, { maxLength: 10 }),
    reps: fc.tuple(rep, rep, rep),
    members: fc.subarray(REPS),
    nobodyEligible: fc.constantFrom("hold" as const, "manager" as const, "assignAnyway" as const),
    managerRepId: owner,
    owners: fc.tuple(owner, owner, owner),
    accountClass: fc.constantFrom("customer" as const, "prospect" as const),
    excluded: fc.subarray(REPS),
    priority: fc.constantFrom(...PRIORITIES),
    disposition: fc.constantFrom("sales" as const, "nurture" as const, "disqualified" as const),
    release: fc.constantFrom(
      null,
      { poolId: "emea", repId: null },
      { poolId: "gone", repId: null },
      { poolId: null, repId: "ana" },
      { poolId: null, repId: "nobody" },
    ),
    isTest: fc.boolean(),
    open: fc.integer({ min: 0, max: 5 }),
  })
  .map((one) => ({
    guarantee: "",
    lead: { country: "DE", isTest: one.isTest },
    rules: one.rules.map((each, at): CaseRule => ({ ...each, id: `rule-${at}` })),
    reps: one.reps.map((each, at) => ({ ...each, id: REPS[at] ?? "" })),
    pools: [
      {
        id: "emea",
        members: one.members.map((repId) => ({ repId, weight: 1 })),
        nobodyEligible: one.nobodyEligible,
        managerRepId: one.managerRepId,
      },
      { id: "apac", members: [] },
    ],
    queues: ["review"],
    excluded: one.excluded,
    proposal: { priority: one.priority, disposition: one.disposition },
    release: one.release && { ...one.release, ruleId: null, priority: one.priority, disposition: "sales" },
    loads: { ana: { open: one.open, today: one.open }, ben: { open: one.open, today: 1 } },
    verdict: {
      previousOwnerId: one.owners[0],
      companyOwnerId: one.owners[1],
      account: {
        id: "acc",
        externalId: null,
        name: "Northwind",
        domain: null,
        class: one.accountClass,
        ownerRepId: one.owners[2],
        matchedBy: { how: "alias", value: "x.example" },
      },
    },
    expect: {},
  }));

const RUNS = { seed: 20_261_118, numRuns: 4000 };

test("every lead ends somewhere, with a reason, whatever the rules and the roster are like; replayed it ends there again", () => {
  fc.assert(
    fc.property(world, (one) => {
      const situation = toSituation(one);
      const decision = decide(situation);
      expect(placesOf(decision)).toBe(1);
      expect(decision.sections.map(({ section }) => section)).toEqual(SECTIONS);
      expect(decision.dueAt === null).toBe(decision.ownerRepId === null || decision.priority === "P4");
      expect(outcomeOf(situation)).toEqual({ outcome: "equal", differences: [] });
    }),
    RUNS,
  );
}, 60_000);

test("nobody who left or handed the lead back is given it, but by the catch-all or a rule error", () => {
  fc.assert(
    fc.property(world, (one) => {
      const situation = toSituation(one);
      const { ownerRepId } = decide(situation);
      if (ownerRepId === null || ownerRepId === situation.ruleset.accountableRepId) return;
      expect(situation.roster.reps.get(ownerRepId)?.isActive).toBe(true);
      expect(situation.excludedRepIds).not.toContain(ownerRepId);
    }),
    RUNS,
  );
}, 60_000);

test("a guard never disqualifies a customer's lead", () => {
  fc.assert(
    fc.property(world, (one) => {
      const situation = toSituation(one);
      const decision = decide(situation);
      if (situation.verdict.account?.class !== "customer" || decision.reason !== "disqualified_rule") return;
      expect(decision.sections[0]?.outcome).not.toBe("settled");
    }),
    RUNS,
  );
}, 60_000);

/** Of owner, queue, hold and being set aside exactly one holds. */
function placesOf({ status, ownerRepId, queueId, poolId, heldForRepId }: ReturnType<typeof decide>): number {
  const isHeld = status === "held" && (poolId === null) !== (heldForRepId === null);
  const isAside = status === "nurture" || status === "disqualified";
  return [
    status === "assigned" && ownerRepId !== null,
    status === "queued" && queueId !== null,
    isHeld,
    isAside,
  ].filter(Boolean).length;
}

function outcomeOf(situation: Situation) {
  const decision = structuredClone(toStored(situation, decide(situation)));
  return replay({ decision, snapshot: snapshotOf(situation), ruleset: situation.ruleset, roster: situation.roster });
}
