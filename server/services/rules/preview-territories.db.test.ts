import { beforeAll, expect, test } from "vitest";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { NO_CRITERIA, type Territory } from "#server/core/library/library.ts";
import { uuidv7 } from "../../ids.ts";
import { createAccount } from "../accounts/create-account.ts";
import { systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { editLibrary } from "./edit-library.ts";
import { previewTerritories } from "./preview-territories.ts";
import { publishDraft } from "./publish-draft.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const NOTHING = { leads: 0, accounts: 0, territories: [], first: [] };

test("before it is published the draft's tree says which open leads and accounts would be somebody else's", async () => {
  const desk = await makeWorkspace(database.kysely, { reps: [{ name: "Greta" }, { name: "Ana" }] });
  const actor = systemActor(desk.workspaceId);
  const send = (json: Record<string, unknown>) => submitLead(desk.workspaceId, arrival(desk.sourceId, json));
  expect(await previewTerritories(actor)).toMatchObject(NOTHING);
  await send({ email: "jo@one.example", first_name: "Jo", company: "One", country: "DE", postal_code: "80331" });
  await send({ email: "kim@two.example", country: "DE", postal_code: "20095" });
  await send({ email: "lee@three.example", country: "FR" });
  await send({ email: "test@four.example", country: "DE", postal_code: "80331", test: true });
  const account = { name: "Hallmann", country: "DE", ownerRepId: desk.reps.Greta as string };
  await createAccount(actor, account);
  const isar = { name: "Isar", country: "Germany", state: "Bavaria", postalCode: "80469" };
  await createAccount(actor, { ...isar, ownerRepId: desk.reps.Greta as string });

  const germany: Territory = {
    id: uuidv7(),
    name: "Germany",
    parentId: null,
    criteria: { ...NO_CRITERIA, countries: ["DE"] },
    owner: { kind: "rep", id: desk.reps.Greta as string },
  };
  const bavaria: Territory = {
    id: uuidv7(),
    name: "Bavaria",
    parentId: germany.id,
    criteria: { ...NO_CRITERIA, postal: [{ country: "DE", from: "80", to: "87" }] },
    owner: { kind: "rep", id: desk.reps.Ana as string },
  };
  const put = (revision: number, territories: Territory[]) =>
    editLibrary(actor, { revision, edit: { kind: "putTerritories", territories } });
  let { revision } = await put(0, [germany, bavaria]);
  const first = await previewTerritories(actor);
  expect(first).toMatchObject({ leads: 1, accounts: 1, lookedAt: { leads: 3, accounts: 2, isPart: false } });
  expect(first.first).toMatchObject([
    { kind: "lead", name: "Jo", company: "One", territory: "Bavaria", to: "Ana" },
    { kind: "account", name: "Isar", territory: "Bavaria", to: "Ana" },
  ]);
  const byState = { ...bavaria, criteria: { ...NO_CRITERIA, states: ["DE-BY"] } };
  const other = await put(revision, [germany, byState]);
  expect((await previewTerritories(actor)).first.map(({ name }) => name)).toEqual(["Isar"]);
  ({ revision } = await put(other.revision, [germany, bavaria]));

  await publishDraft(actor, { revision, note: "Territories" });
  expect(await previewTerritories(actor)).toMatchObject(NOTHING);
  ({ revision } = await put(0, [{ ...germany, owner: { kind: "rep", id: desk.reps.Ana as string } }]));
  const second = await previewTerritories(actor);
  expect(second.territories).toEqual([{ id: germany.id, name: "Germany", to: "Ana", leads: 1, accounts: 1 }]);
  expect(second.first.map(({ kind, name, from, to }) => [kind, name, from, to])).toEqual([
    ["lead", "kim@two.example", "Greta", "Ana"],
    ["account", "Hallmann", "Greta", "Ana"],
  ]);
});
