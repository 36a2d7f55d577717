import { beforeAll, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, rule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import { systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { publishDraft } from "../rules/publish-draft.ts";
import { saveDraft } from "../rules/save-draft.ts";
import { replayDecisions } from "./replay-decisions.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const LEADS = 6;
const IN_GERMANY: Rule["when"] = { fact: "lead.country", op: "equals", value: "DE" };

/** Three versions, each of which sends the same German leads elsewhere: to a pool, to Cleo, to nurture. */
async function makeThreeVersions() {
  const at = await makeWorkspace(database.kysely, {
    reps: [{ name: "Ana" }, { name: "Ben" }, { name: "Cleo" }],
    pools: [{ name: "DACH", members: ["Ana", "Ben"] }],
    rules: ({ pools }) => [poolRule(pools.DACH as string, IN_GERMANY)],
  });
  const cleo = { kind: "rep" as const, id: at.reps.Cleo as string, ifUnavailable: "assignAnyway" as const };
  const later = [
    rule({ when: IN_GERMANY, action: { targets: [cleo] } }),
    rule({ when: IN_GERMANY, action: { disposition: "nurture" } }),
  ];
  return { ...at, later };
}

test("replay after three versions: what each decided replays equal under the version that decided it", async () => {
  const at = await makeThreeVersions();
  const actor = systemActor(at.workspaceId);
  const catchAll = await withWorkspace(database.kysely, at.workspaceId, async ({ db }) => {
    const { body } = await db.selectFrom("ruleset").select("body").executeTakeFirstOrThrow();
    return (body as unknown as { rules: Rule[] }).rules.at(-1) as Rule;
  });
  const reasons: string[] = [];
  for (const next of [null, ...at.later]) {
    if (next) {
      const { revision } = await saveDraft(actor, { revision: 0, rules: [next, catchAll] });
      await publishDraft(actor, { revision, note: "The next version" });
    }
    for (let lead = 0; lead < LEADS; lead++) {
      const email = `p${lead}@v${reasons.length}-${lead}.example`;
      const { reasonCode, rulesetVersion } = await submitLead(
        at.workspaceId,
        arrival(at.sourceId, { email, country: "DE", type: "demo" }),
      );
      reasons.push(`${rulesetVersion} ${reasonCode}`);
    }
  }
  const each = (reason: string) => Array(LEADS).fill(reason);
  expect(reasons).toEqual([...each("1 rule_pool"), ...each("2 rule_rep"), ...each("3 nurture_rule")]);
  const replayed = await withWorkspace(database.kysely, at.workspaceId, (scope) => replayDecisions(scope, 100));
  expect(replayed.map(({ outcome }) => outcome)).toEqual(Array(3 * LEADS).fill("equal"));
});

test("control: a version that is not as it was when it decided is found", async () => {
  const at = await makeThreeVersions();
  await submitLead(at.workspaceId, arrival(at.sourceId, { email: "jo@hallmann.example", country: "DE" }));
  const undo = new Error("taken back");
  const outcomes: string[] = [];
  await withWorkspace(database.kysely, at.workspaceId, async (scope) => {
    const { body } = await scope.db.selectFrom("ruleset").select("body").executeTakeFirstOrThrow();
    const changed = JSON.stringify(body).replace('"DE"', '"FR"');
    await scope.db.updateTable("ruleset").set({ body: changed }).execute();
    outcomes.push(...(await replayDecisions(scope, 10)).map(({ outcome }) => outcome));
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  expect(outcomes).toEqual(["mismatch"]);
});
