import { beforeAll, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, rule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { type Library, NO_CRITERIA } from "#server/core/library/library.ts";
import { uuidv7 } from "../../ids.ts";
import { systemActor } from "../actor.ts";
import { readDecisions } from "../intake/read-decisions.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { readEveryRule } from "../leads/read-every-rule.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";
import { editLibrary } from "./edit-library.ts";
import { publishDraft } from "./publish-draft.ts";
import { readEditor } from "./read-editor.ts";
import { readVersion } from "./read-history.ts";
import { restoreVersion } from "./restore-version.ts";
import { saveDraft } from "./save-draft.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const makeDesk = async () => {
  const desk = await makeWorkspace(database.kysely, { reps: [{ name: "Greta" }, { name: "Ana" }] });
  return { desk, actor: systemActor(desk.workspaceId) };
};
const GERMAN = { ...NO_CRITERIA, countries: ["DE"] };
const list = (values: string[]) => ({ id: uuidv7(), name: "Strategic accounts", values });

test("a list, a territory and a segment are published with the rules that name them, decide leads, and are restored", async () => {
  const { desk, actor } = await makeDesk();
  const accounts = list(["acme.example"]);
  const germany = {
    id: uuidv7(),
    name: "Germany",
    parentId: null,
    criteria: GERMAN,
    owner: { kind: "rep" as const, id: desk.reps.Ana as string },
  };
  const large = {
    id: uuidv7(),
    name: "Large",
    condition: { fact: "lead.employees", op: "range" as const, value: { min: 500, max: null } },
  };
  let { revision } = await editLibrary(actor, { revision: 0, edit: { kind: "putList", list: accounts } });
  ({ revision } = await editLibrary(actor, { revision, edit: { kind: "putSegment", segment: large } }));
  ({ revision } = await editLibrary(actor, { revision, edit: { kind: "putTerritories", territories: [germany] } }));
  const { live } = await readEditor(actor);
  const strategic = {
    ...(live.rules.at(-1) as (typeof live.rules)[number]),
    id: uuidv7(),
    section: "territory" as const,
    name: "Large strategic accounts by territory",
    when: {
      all: [
        { fact: "lead.companyDomain", op: "inList" as const, value: accounts.id },
        { fact: "lead.segment", op: "inSegment" as const, value: large.id },
        { fact: "lead.territory", op: "inTerritory" as const, value: germany.id },
      ],
    },
    action: {
      targets: [{ kind: "territoryOwner" as const, withinId: null, ifUnavailable: "tryNext" as const }],
      disposition: null,
      priority: null,
      tags: [],
      exceptionType: null,
      replacesOwner: false,
    },
  };
  ({ revision } = await saveDraft(actor, { revision, rules: [strategic, ...live.rules] }));
  await publishDraft(actor, { revision, note: "Strategic accounts" });

  const json = { email: "jo@acme.example", type: "contact", country: "Germany", employees: "1000" };
  const owned = await submitLead(desk.workspaceId, arrival(desk.sourceId, json));
  expect(owned.owner?.id).toBe(desk.reps.Ana);
  const every = await readEveryRule(actor, { leadId: owned.leadId, decisionId: owned.decisionId });
  expect(every.outcome).toBe("equal");
  const [first] = every.sections.find(({ section }) => section === "territory")?.rules ?? [];
  expect(first).toMatchObject({ place: 1, truth: true, effect: "settled", isReached: true });
  expect(first?.tests.map(({ text, holds }) => [text, holds])).toEqual([
    ["Company domain is in Strategic accounts", true],
    ["The lead is in the segment Large", true],
    ["The lead is in the territory Germany", true],
  ]);
  const small = { ...json, email: "jo@other.example" };
  expect((await submitLead(desk.workspaceId, arrival(desk.sourceId, small))).owner?.id).toBe(desk.reps.Greta);

  const library = (await readVersion(actor, 2)).library;
  expect(library).toEqual({
    segments: [large],
    lists: [accounts],
    territories: [germany],
    policies: [],
    tracks: [],
  } satisfies Library);
  const changed = await editLibrary(actor, {
    revision: 0,
    edit: { kind: "putList", list: { ...accounts, values: [] } },
  });
  await restoreVersion(actor, { version: 2, revision: changed.revision });
  expect((await readEditor(actor)).draft?.library).toEqual(library);
  const found = await withWorkspace(database.kysely, desk.workspaceId, (scope) => replayDecisions(scope, 10));
  expect(found.map(({ outcome }) => outcome)).toEqual(["equal", "equal"]);
});

test("the reason names the territory: at once, when it is read later, and to a retry after the rules have changed", async () => {
  const { desk, actor } = await makeDesk();
  const owner = { kind: "rep" as const, id: desk.reps.Ana as string };
  const germany = { id: uuidv7(), name: "Germany", parentId: null, criteria: GERMAN, owner };
  const edit = { kind: "putTerritories" as const, territories: [germany] };
  let { revision } = await editLibrary(actor, { revision: 0, edit });
  const { live } = await readEditor(actor);
  const byTree = rule({
    name: "By territory",
    action: { targets: [{ kind: "territoryOwner", withinId: null, ifUnavailable: "tryNext" }] },
  });
  ({ revision } = await saveDraft(actor, { revision, rules: [byTree, ...live.rules] }));
  await publishDraft(actor, { revision, note: "By territory" });

  const item = arrival(desk.sourceId, { email: "jo@x.example", country: "DE" }, { idempotencyKey: "a" });
  const { decisionId, reason } = await submitLead(desk.workspaceId, item);
  expect(reason).toBe(
    "Ana owns this lead because Germany is their territory, and rule “By territory” sends it to the territory’s owner.",
  );
  const [read] = await withWorkspace(database.kysely, desk.workspaceId, (scope) => readDecisions(scope, [decisionId]));
  expect(read?.reason).toBe(reason);
  ({ revision } = await saveDraft(actor, { revision: 0, rules: live.rules }));
  await publishDraft(actor, { revision, note: "Without" });
  expect((await submitLead(desk.workspaceId, item)).reason).toBe(reason);
});

test("saving rules keeps the library of the draft, and of two who change it one is told", async () => {
  const { actor } = await makeDesk();
  const accounts = list(["acme.example"]);
  const first = await editLibrary(actor, { revision: 0, edit: { kind: "putList", list: accounts } });
  const { live } = await readEditor(actor);
  await saveDraft(actor, { revision: first.revision, rules: live.rules });
  expect((await readEditor(actor)).draft?.library.lists).toEqual([accounts]);
  await expect(
    editLibrary(actor, { revision: first.revision, edit: { kind: "remove", id: accounts.id } }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("what is used cannot be deleted, and what is wrong is not saved", async () => {
  const { actor } = await makeDesk();
  const node = (name: string, parentId: string | null, id = uuidv7()) => ({
    id,
    name,
    parentId,
    criteria: NO_CRITERIA,
    owner: null,
  });
  const world = node("World", null);
  const edit = { kind: "putTerritories" as const, territories: [world, node("Europe", world.id)] };
  const { revision } = await editLibrary(actor, { revision: 0, edit });
  await expect(editLibrary(actor, { revision, edit: { kind: "remove", id: world.id } })).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("territory Europe below it"),
  });
  const circle = { ...world, parentId: edit.territories[1]?.id ?? null };
  await expect(
    editLibrary(actor, { revision, edit: { kind: "putTerritories", territories: [circle] } }),
  ).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("within itself") });
  const gone = { id: uuidv7(), name: "Gone", condition: { fact: "lead.city", op: "inList" as const, value: uuidv7() } };
  await expect(editLibrary(actor, { revision, edit: { kind: "putSegment", segment: gone } })).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("does not exist"),
  });
  const { db } = { db: database.kysely };
  const audited = await withWorkspace(db, actor.workspaceId, (scope) =>
    scope.db
      .selectFrom("auditEvent")
      .select(["action", "detail"])
      .where("workspaceId", "=", scope.workspaceId)
      .execute(),
  );
  expect(audited.map(({ action }) => action)).toEqual(["library.changed"]);
  expect(audited[0]?.detail).toMatchObject({ added: 2, of: 2 });
});
