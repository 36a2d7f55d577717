import { beforeAll, describe, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { rule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { makeRulesDesk } from "#db/testing/rules-desk.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import type { Actor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { discardDraft } from "./discard-draft.ts";
import { publishDraft } from "./publish-draft.ts";
import { readEditor } from "./read-editor.ts";
import { readHistory, readVersion } from "./read-history.ts";
import { readTryContext } from "./read-try-context.ts";
import { readExistingLead, readTypedLead } from "./read-try-lead.ts";
import { restoreVersion } from "./restore-version.ts";
import { saveDraft } from "./save-draft.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const make = () => makeRulesDesk(database.kysely);
const toRep = (repId: string, when: Rule["when"]): Rule =>
  rule({ name: "To one rep", when, action: { targets: [{ kind: "rep", id: repId, ifUnavailable: "assignAnyway" }] } });
const france = { fact: "lead.country", op: "equals", value: "FR" } as const;
const liveRules = async (actor: Actor) => (await readEditor(actor)).live.rules;
const withFirst = (added: Rule, rules: Rule[]) => [added, ...rules];
const rowsOf = (at: WorkspaceFixture, table: "auditEvent" | "outbox") =>
  withWorkspace(database.kysely, at.workspaceId, ({ db }) =>
    db.selectFrom(table).selectAll().where("workspaceId", "=", at.workspaceId).execute(),
  );

describe("a draft", () => {
  test("is made from the version in force at the first save, and leaves that one as it is", async () => {
    const { at, ana } = await make();
    const before = await liveRules(ana);
    const saved = await saveDraft(ana, { revision: 0, rules: withFirst(toRep(at.reps.Ben as string, france), before) });
    const { draft, live } = await readEditor(ana);
    expect(draft).toMatchObject({ revision: saved.revision, baseVersion: 1, updatedByName: "Ana" });
    expect(draft?.rules).toHaveLength(3);
    expect(live).toMatchObject({ version: 1, rules: before });
  });

  test("keeps what somebody has not finished", async () => {
    const { ana } = await make();
    const open = { ...toRep("", { fact: "lead.country", op: "in", value: [] }), name: "" };
    await saveDraft(ana, { revision: 0, rules: withFirst(open, await liveRules(ana)) });
    expect((await readEditor(ana)).draft?.rules[0]).toEqual(open);
  });

  test.each(["score.fit", "signal.demoRequested"])(
    "asks for no %s yet: it is refused at save, in a disabled rule too",
    async (fact) => {
      const { at, ana } = await make();
      const asks = toRep(at.reps.Ben as string, { not: { any: [{ fact, op: "isEmpty", value: false }] } });
      const rules = withFirst({ ...asks, enabled: false }, await liveRules(ana));
      await expect(saveDraft(ana, { revision: 0, rules })).rejects.toMatchObject({
        code: "invalid",
        field: fact,
        message: `Rule “To one rep” asks for ${fact}: no rule may ask for scores or signals yet.`,
      });
      expect((await readEditor(ana)).draft).toBeNull();
    },
  );

  test("that somebody else changed meanwhile is not overwritten, and the editor is told who and when", async () => {
    const { at, ana, ben } = await make();
    const rules = await liveRules(ana);
    const { revision } = await saveDraft(ana, { revision: 0, rules });
    await saveDraft(ben, { revision, rules: withFirst(toRep(at.reps.Ben as string, france), rules) });
    await expect(saveDraft(ana, { revision, rules })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/^Ben changed this draft at \d\d:\d\d\./),
    });
    expect((await readEditor(ana)).draft?.rules).toHaveLength(3);
  });

  test("of twenty editors who save the same revision at once exactly one is saved", async () => {
    const { ana, ben } = await make();
    const rules = await liveRules(ana);
    const saves = Array.from({ length: 20 }, (_, n) => saveDraft(n % 2 ? ana : ben, { revision: 0, rules }));
    const results = await Promise.allSettled(saves);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []))).toEqual(
      Array(19).fill("conflict"),
    );
  });

  test("that was discarded and begun anew is not taken for the old one", async () => {
    const { ana, ben } = await make();
    const rules = await liveRules(ana);
    const { revision } = await saveDraft(ana, { revision: 0, rules });
    await discardDraft(ben, revision);
    await saveDraft(ben, { revision: 0, rules });
    await expect(saveDraft(ana, { revision, rules })).rejects.toMatchObject({ code: "conflict" });
    await expect(discardDraft(ana, revision)).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([
    ["without the catch-all", (rules: Rule[]) => rules.slice(0, -1)],
    [
      "with the catch-all disabled",
      (rules: Rule[]) => rules.map((one) => (one.section === "catchAll" ? { ...one, enabled: false } : one)),
    ],
    [
      "with a condition on the catch-all",
      (rules: Rule[]) => rules.map((one) => (one.section === "catchAll" ? { ...one, when: france } : one)),
    ],
    ["with the catch-all first", (rules: Rule[]) => rules.toReversed()],
    ["with one rule twice", (rules: Rule[]) => [rules[0] as Rule, ...rules]],
  ])("%s is refused", async (_what, change) => {
    const { ana } = await make();
    await expect(saveDraft(ana, { revision: 0, rules: change(await liveRules(ana)) })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

describe("publishing", () => {
  test("puts the draft in force, for the next lead, with note, audit and a message to open pages", async () => {
    const { at, ana } = await make();
    const rules = withFirst(toRep(at.reps.Ben as string, france), await liveRules(ana));
    const { revision } = await saveDraft(ana, { revision: 0, rules });
    expect(await publishDraft(ana, { revision, note: " French leads go to Ben " })).toEqual({ version: 2 });
    const { live, draft } = await readEditor(ana);
    expect(live).toMatchObject({ version: 2, note: "French leads go to Ben", publishedByName: "Ana", rules });
    expect(draft).toBeNull();
    const answer = await submitLead(at.workspaceId, arrival(at.sourceId, { email: "a@b.example", country: "France" }));
    expect(answer).toMatchObject({ owner: { id: at.reps.Ben }, rulesetVersion: 2, reasonCode: "rule_rep" });
    expect((await rowsOf(at, "auditEvent")).map((row) => ("action" in row ? row.action : ""))).toContain(
      "ruleset.published",
    );
    expect(JSON.stringify(await rowsOf(at, "outbox"))).toContain('{"id":"2","topic":"rules"}');
  });

  test.each([
    ["an empty note", " ", (rules: Rule[]) => rules, /why/],
    [
      "an unknown field",
      "n",
      (rules: Rule[]) => withFirst(toRep(rep, { fact: "lead.shoeSize", op: "equals", value: "1" }), rules),
      /Rule 1 “To one rep”: .*shoeSize/,
    ],
    [
      "a wrong operator",
      "n",
      (rules: Rule[]) => withFirst(toRep(rep, { fact: "lead.employees", op: "contains", value: "1" }), rules),
      /Employees/,
    ],
    [
      "a person who is not there",
      "n",
      (rules: Rule[]) => withFirst(toRep("0190a0a0-0000-7000-8000-000000000000", france), rules),
      /Rule 1 “To one rep”/,
    ],
    [
      "a condition without value",
      "n",
      (rules: Rule[]) => withFirst(toRep(rep, { fact: "lead.country", op: "in", value: [] }), rules),
      /Country: no value yet/,
    ],
    ["nobody chosen", "n", (rules: Rule[]) => withFirst(toRep("", france), rules), /Nobody is chosen/],
  ])("%s is refused and changes nothing", async (_what, note, change, message) => {
    const { at, ana } = await make();
    rep = at.reps.Ana as string;
    const rules = change(await liveRules(ana));
    const { revision } = await saveDraft(ana, { revision: 0, rules });
    await expect(publishDraft(ana, { revision, note })).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(message),
    });
    const { live, draft } = await readEditor(ana);
    expect([live.version, draft?.revision]).toEqual([1, revision]);
  });

  test("twice at once makes one version", async () => {
    const { ana, ben } = await make();
    const { revision } = await saveDraft(ana, { revision: 0, rules: await liveRules(ana) });
    const results = await Promise.allSettled(
      [ana, ben, ana].map((actor) => publishDraft(actor, { revision, note: "again" })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await readHistory(ana)).toHaveLength(2);
  });
});
let rep = "";

describe("history", () => {
  test("tells who published what and why, and a restored version says which one it repeats", async () => {
    const { at, ana, ben } = await make();
    const first = await liveRules(ana);
    const { revision } = await saveDraft(ana, {
      revision: 0,
      rules: withFirst(toRep(at.reps.Ben as string, france), first),
    });
    await publishDraft(ana, { revision, note: "French leads" });
    const restored = await restoreVersion(ben, { version: 1, revision: 0 });
    await publishDraft(ben, { revision: restored.revision, note: "Back again" });
    const history = await readHistory(ana);
    expect(
      history.map(({ version, note, publishedByName, restoredFrom }) => [version, note, publishedByName, restoredFrom]),
    ).toEqual([
      [3, "Back again", "Ben", 1],
      [2, "French leads", "Ana", null],
      [1, "first", null, null],
    ]);
    expect((await readVersion(ana, 3)).rules).toEqual(first);
    expect(await liveRules(ana)).toEqual(first);
  });

  test("a restored version that was changed afterwards is not called a restored one", async () => {
    const { ana } = await make();
    const { revision } = await restoreVersion(ana, { version: 1, revision: 0 });
    const saved = await saveDraft(ana, { revision, rules: await liveRules(ana) });
    await publishDraft(ana, { revision: saved.revision, note: "n" });
    expect((await readHistory(ana))[0]).toMatchObject({ version: 2, restoredFrom: null });
  });

  test("restoring does not overwrite a draft that was not seen, and an unknown version is not found", async () => {
    const { ana, ben } = await make();
    await saveDraft(ana, { revision: 0, rules: await liveRules(ana) });
    await expect(restoreVersion(ben, { version: 1, revision: 0 })).rejects.toMatchObject({ code: "conflict" });
    await expect(readVersion(ana, 9)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("who may", () => {
  test("managers and reps read the rules and change nothing", async () => {
    const { ana, manager, rep: rob } = await make();
    const rules = await liveRules(ana);
    for (const actor of [manager, rob]) {
      expect((await readEditor(actor)).canWrite).toBe(false);
      for (const attempt of [
        saveDraft(actor, { revision: 0, rules }),
        publishDraft(actor, { revision: 1, note: "n" }),
        discardDraft(actor, 1),
        restoreVersion(actor, { version: 1, revision: 0 }),
      ])
        await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(async () => readTryContext(rob)).rejects.toMatchObject({ code: "forbidden" });
    await expect(async () =>
      readTypedLead(rob, { json: { email: "a@b.example" }, source: { kind: "api", name: "API" } }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  test("another workspace's versions and leads are not found", async () => {
    const { ana } = await make();
    const stranger = await make();
    const { leadId } = await submitLead(
      stranger.at.workspaceId,
      arrival(stranger.at.sourceId, { email: "x@y.example" }),
    );
    await expect(readExistingLead(ana, leadId)).rejects.toMatchObject({ code: "not_found" });
  });
});
