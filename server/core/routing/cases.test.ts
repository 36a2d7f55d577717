import { afterAll, beforeAll, expect, test, vi } from "vitest";
import accounts from "../cases/accounts.json" with { type: "json" };
import { type Case, toSituation } from "../cases/case.ts";
import catchAll from "../cases/catch-all.json" with { type: "json" };
import cover from "../cases/cover.json" with { type: "json" };
import exceptions from "../cases/exceptions.json" with { type: "json" };
import guards from "../cases/guards.json" with { type: "json" };
import handling from "../cases/handling.json" with { type: "json" };
import library from "../cases/library.json" with { type: "json" };
import ownership from "../cases/ownership.json" with { type: "json" };
import poolMethods from "../cases/pool-methods.json" with { type: "json" };
import pools from "../cases/pools.json" with { type: "json" };
import territory from "../cases/territory.json" with { type: "json" };
import unavailable from "../cases/unavailable.json" with { type: "json" };
import waterfall from "../cases/waterfall.json" with { type: "json" };
import { decide } from "./decide.ts";
import { replay } from "./replay.ts";
import type { Situation } from "./situation.ts";
import { leadSnapshotSchema, snapshotOf, snapshotText } from "./snapshot.ts";
import { fromStored, toStored } from "./store.ts";
import { decisionBodySchema } from "./stored-decision.ts";

const CASES = [
  guards,
  ownership,
  unavailable,
  cover,
  accounts,
  exceptions,
  territory,
  pools,
  poolMethods,
  handling,
  library,
  waterfall,
  catchAll,
].flat() as unknown as readonly Case[];

/** By name, so that the name of a test is the whole guarantee. */
const NAMED = CASES.map((one) => [one.guarantee, one] as const);

beforeAll(() => {
  const rigged = (what: string) => () => {
    throw new Error(`The core may not ask for ${what}.`);
  };
  vi.spyOn(Date, "now").mockImplementation(rigged("the time"));
  vi.spyOn(Math, "random").mockImplementation(rigged("chance"));
});

afterAll(() => vi.restoreAllMocks());

test("there are at least 25 cases, each with a guarantee of its own", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(25);
  expect(new Set(CASES.map(({ guarantee }) => guarantee)).size).toBe(CASES.length);
});

test.each(NAMED)("%s", (_guarantee, one) => {
  const situation = toSituation(deepFreeze(one));
  deepFreeze([
    situation.lead,
    situation.verdict,
    situation.roster.roster,
    ...situation.ledgers.values(),
    ...situation.loads.values(),
  ]);
  const before = [[...situation.ledgers], [...situation.loads]];
  const decision = decide(situation);
  expect(decision).toMatchObject(one.expect);
  expect(decision.cover).toEqual(one.expect.cover);
  expect([[...situation.ledgers], [...situation.loads]]).toEqual(before);
  expect(decide(situation)).toEqual(decision);
});

test.each(NAMED)("replayed from what is stored: %s", (_guarantee, one) => {
  const situation = toSituation(one);
  expect(replay(evidenceOf(situation))).toEqual({ outcome: "equal", differences: [] });
});

test.each(NAMED)("stored and read again, nothing is lost: %s", (_guarantee, one) => {
  const situation = toSituation(one);
  const { decision, snapshot } = evidenceOf(situation);
  expect(fromStored(decision, situation.roster)).toEqual(decide(situation));
  expect(snapshot).toEqual(snapshotOf(situation));
});

function evidenceOf(situation: Situation) {
  const { head, body } = JSON.parse(JSON.stringify(toStored(situation, decide(situation))));
  return {
    decision: { head, body: decisionBodySchema.parse(body) },
    snapshot: leadSnapshotSchema.parse(JSON.parse(snapshotText(situation))),
    ruleset: situation.ruleset,
    roster: situation.roster,
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
