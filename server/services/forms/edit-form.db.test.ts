import { beforeEach, describe, expect, test } from "vitest";
import { findForm } from "#db/queries/intake-config/form.ts";
import { listSourceVolumes } from "#db/queries/intake-config/source-volume.ts";
import { withWorkspace } from "#db/scope.ts";
import { filled, formBench, LISTED, type OpenedForm } from "#db/testing/form-bench.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { STARTING_FORM } from "#server/core/form/form-definition.ts";
import { createForm } from "./create-form.ts";
import { saveForm } from "./save-form.ts";

const db = await testDatabase();
const { open: openForm, post } = formBench(db);

beforeEach(() => {
  installTestRuntime(db);
});

const kept = async ({ actor, id }: OpenedForm) => {
  const form = await withWorkspace(db.kysely, actor.workspaceId, (scope) => findForm(scope, id));
  if (!form) throw new Error("the form is gone");
  return form;
};
const version = (name: string) => ({ name, definition: { ...STARTING_FORM, title: name }, origins: [LISTED] });
const sources = ({ actor }: OpenedForm) =>
  withWorkspace(db.kysely, actor.workspaceId, (scope) => listSourceVolumes(scope, Date.now() - 60_000));

describe("saving a form", () => {
  test("of two editors who opened the same version exactly one saves, and the other is told", async () => {
    const form = await openForm();
    const { updatedAt } = await kept(form);
    const saves = await Promise.allSettled(
      ["Ana", "Ben"].map((editor) => saveForm(form.actor, form.id, updatedAt, version(`By ${editor}`))),
    );
    const refused = saves.filter((one) => one.status === "rejected");
    expect(refused).toMatchObject([{ reason: { code: "conflict" } }]);
    const winner = saves[0]?.status === "fulfilled" ? "By Ana" : "By Ben";
    expect(await kept(form)).toMatchObject({ name: winner, definition: { title: winner } });
  });

  test("renames its source with it", async () => {
    const form = await openForm();
    await saveForm(form.actor, form.id, (await kept(form)).updatedAt, version("Ask for a price"));
    expect((await sources(form)).find(({ formId }) => formId === form.id)?.name).toBe("Ask for a price");
  });

  test("keeps origins as browsers send them, and refuses what is no website", async () => {
    const form = await openForm();
    const { updatedAt } = await kept(form);
    await saveForm(form.actor, form.id, updatedAt, {
      ...version("A"),
      origins: ["WWW.Example.com/contact", "https://www.example.com"],
    });
    expect((await kept(form)).origins).toEqual(["https://www.example.com"]);
    const bad = { ...version("A"), origins: ["*"] };
    await expect(saveForm(form.actor, form.id, (await kept(form)).updatedAt, bad)).rejects.toThrow("not a website");
  });

  test("is for admins, and for nobody of another workspace", async () => {
    const [mine, theirs] = [await openForm(), await openForm()];
    const { updatedAt } = await kept(mine);
    await expect(saveForm(theirs.actor, mine.id, updatedAt, version("A"))).rejects.toMatchObject({ code: "not_found" });
    const manager = { ...mine.actor, role: "manager" as const };
    await expect(saveForm(manager, mine.id, updatedAt, version("A"))).rejects.toMatchObject({ code: "forbidden" });
  });

  test("a second form of the same name is refused by its field", async () => {
    const form = await openForm();
    await expect(createForm(form.actor, version("Request a quote"))).rejects.toMatchObject({
      code: "conflict",
      field: "name",
    });
  });
});

test("a source shows how much came through it, when, and how complete it was", async () => {
  const form = await openForm();
  await post(form, filled());
  await post(form, filled({ values: { email: "ada@acme.example", company: "Acme", country: "DE" } }));
  const all = await sources(form);
  expect(all.find(({ formId }) => formId === form.id)).toMatchObject({
    kind: "form",
    submissionCount: 2,
    withEmail: 1,
    withCompany: 0.5,
    withCountry: 0.5,
    withInterest: 0,
    lastSeenAt: expect.any(Date),
  });
  expect(all.find(({ kind }) => kind === "api")).toMatchObject({
    submissionCount: 0,
    withEmail: null,
    lastSeenAt: null,
  });
});
