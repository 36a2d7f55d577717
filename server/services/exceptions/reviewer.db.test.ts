import { beforeAll, expect, test } from "vitest";
import { findLead } from "#db/queries/lead/find-lead.ts";
import { makeDesk } from "#db/testing/lead-fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import { viewerOf } from "../leads/lead-at-hand.ts";
import { publishDraft } from "../rules/publish-draft.ts";
import { readEditor } from "../rules/read-editor.ts";
import { saveDraft } from "../rules/save-draft.ts";
import { readException } from "./read-exceptions.ts";
import { resolveException } from "./resolve-exception.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

test("the reviewer that a rule names sees the lead and resolves its exception; another rep does neither", async () => {
  const desk = await makeDesk(database.kysely);
  const admin = desk.as("admin");
  const { live } = await readEditor(admin);
  const [first, ...rest] = live.rules as [Rule, ...Rule[]];
  const review: Rule = {
    ...first,
    id: crypto.randomUUID(),
    section: "exceptions",
    name: "Complex products",
    when: { fact: "lead.message", op: "contains", value: "hydrogen" },
    action: {
      ...first.action,
      targets: [],
      exceptionType: "technical_review",
      reviewerRepId: desk.reps.Ana as string,
    },
  };
  const { revision } = await saveDraft(admin, { revision: 0, rules: [review, first, ...rest] });
  await publishDraft(admin, { revision, note: "Ana knows hydrogen" });

  const ask = (email: string) => desk.send({ email, country: "DE", message: "Sensors for hydrogen?" });
  const leads = await Promise.all([await ask("jo@a.example"), await ask("mo@b.example")].map(desk.lead));
  const bens = leads.find(({ ownerRepId }) => ownerRepId === desk.reps.Ben) as { id: string };
  const { id } = await desk.read(({ db }) =>
    db.selectFrom("exception").select("id").where("leadId", "=", bens.id).executeTakeFirstOrThrow(),
  );
  expect(await readException(desk.as("Ana"), id)).toMatchObject({ type: "technical_review", owner: { name: "Ana" } });
  expect(await desk.read((scope) => findLead(scope, viewerOf(desk.as("Ana")), bens.id))).toBeDefined();
  await expect(readException(desk.as("Cleo"), id)).rejects.toMatchObject({ code: "not_found" });
  await expect(resolveException(desk.as("Cleo"), id, { how: "ignore", note: "x" })).rejects.toMatchObject({
    code: "not_found",
  });
  await resolveException(desk.as("Ana"), id, { how: "confirm", note: "Fits our sensors" });
  expect(await desk.lead(bens.id)).toMatchObject({ ownerRepId: desk.reps.Ben });
});
