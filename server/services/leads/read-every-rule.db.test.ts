import { beforeAll, expect, test } from "vitest";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, rule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
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

test("a page beyond the last is empty", async () => {
  const { actor, which } = await decideByMany();
  const page = await readEveryRule(actor, { ...which, cursor: 100_000 });
  expect(page).toMatchObject({ next: null, left: 0 });
  expect(page.sections.flatMap(({ rules }) => rules)).toEqual([]);
});
