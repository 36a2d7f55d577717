import { beforeAll, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, rule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";
import { readEveryRule } from "./read-every-rule.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const RULES = 1_200;
const MARKS = 3;
const WINS = 1_100;
const OFF = 700;

/** A version of 1,200 rules: one marks near its beginning, one takes the lead near its end, one is switched off. */
async function decideByMany() {
  const desk = await makeWorkspace(database.kysely, {
    reps: [{ name: "Greta" }, { name: "Ana" }],
    pools: [{ name: "EMEA", members: ["Ana"] }],
    rules: ({ pools }) =>
      Array.from({ length: RULES }, (_, at) => {
        const when = { fact: "lead.city", op: "equals" as const, value: `City ${at}` };
        if (at === WINS) return { ...poolRule(pools.EMEA as string), name: `Rule ${at}` };
        if (at === MARKS) return rule({ name: `Rule ${at}`, action: { tags: ["seen"] } });
        return rule({ name: `Rule ${at}`, when, enabled: at !== OFF, action: { tags: ["never"] } });
      }),
  });
  const { leadId, decisionId } = await submitLead(
    desk.workspaceId,
    arrival(desk.sourceId, { email: "jo@acme.example", type: "demo" }),
  );
  return { actor: systemActor(desk.workspaceId), which: { leadId, decisionId } };
}

test("of 1,200 rules those that matched are on the first page, and every enabled one is on exactly one", async () => {
  const { actor, which } = await decideByMany();
  const first = await readEveryRule(actor, which);
  expect(first).toMatchObject({ outcome: "equal", next: 200, left: RULES - 200 });
  const matched = first.sections.flatMap(({ rules }) => rules).filter(({ effect }) => effect !== null);
  expect(matched.map(({ name, place, effect }) => [name, place, effect])).toEqual([
    [`Rule ${MARKS}`, MARKS + 1, "marked"],
    [`Rule ${WINS}`, WINS + 1, "settled"],
  ]);
  const places = first.sections.flatMap(({ rules }) => rules.map(({ place }) => place));
  expect(places).toHaveLength(201);
  let { next } = first;
  while (next !== null) {
    const page = await readEveryRule(actor, { ...which, cursor: next });
    places.push(...page.sections.flatMap(({ rules }) => rules.map(({ place }) => place)));
    next = page.next;
  }
  const all = Array.from({ length: RULES + 1 }, (_, at) => at + 1).filter((place) => place !== OFF + 1);
  expect(places.toSorted((a, b) => a - b)).toEqual(all);
});

test("a decision of an older engine is told with both outcomes, then and now", async () => {
  const desk = await makeWorkspace(database.kysely, {
    reps: [{ name: "Greta" }, { name: "Ana" }],
    rules: ({ reps }) => [
      rule({
        name: "Ana’s",
        action: { targets: [{ kind: "rep", id: reps.Ana as string, ifUnavailable: "assignAnyway" }] },
      }),
    ],
  });
  const sent = arrival(desk.sourceId, { email: "jo@acme.example", type: "demo" });
  const { leadId, decisionId } = await submitLead(desk.workspaceId, sent);
  const actor = systemActor(desk.workspaceId);
  expect((await readEveryRule(actor, { leadId, decisionId })).outcomes).toBeNull();

  await withWorkspace(database.kysely, desk.workspaceId, ({ db, workspaceId }) =>
    db
      .updateTable("decision")
      .set({ engineVersion: 1, ownerRepId: desk.reps.Greta as string, priority: "P3" })
      .where("workspaceId", "=", workspaceId)
      .execute(),
  );
  const { outcome, outcomes } = await readEveryRule(actor, { leadId, decisionId });
  expect(outcome).toBe("engine_changed");
  expect(outcomes).toEqual({
    was: { sentence: "Greta owns this lead because rule “Ana’s” sends it to them.", priority: "P3" },
    is: { sentence: "Ana owns this lead because rule “Ana’s” sends it to them.", priority: "P1" },
  });
  const [found] = await withWorkspace(database.kysely, desk.workspaceId, (scope) => replayDecisions(scope, 10));
  expect(found?.outcomes).toMatchObject([
    { ownerRepId: desk.reps.Greta, priority: "P3" },
    { ownerRepId: desk.reps.Ana, priority: "P1" },
  ]);
});

test("a page beyond the last is empty", async () => {
  const { actor, which } = await decideByMany();
  const page = await readEveryRule(actor, { ...which, cursor: 100_000 });
  expect(page).toMatchObject({ next: null, left: 0 });
  expect(page.sections.flatMap(({ rules }) => rules)).toEqual([]);
});
