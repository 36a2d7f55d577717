import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { lockHead, setHeadConfiguration } from "#db/directory/head.ts";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { type Desk, makeDesk } from "#db/testing/lead-fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import type { IntakeAnswer } from "./item.ts";
import { submitLead } from "./submit-lead.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const makeDesks = (count: number): Promise<Desk[]> =>
  Promise.all(Array.from({ length: count }, () => makeDesk(database.kysely)));

const send = (desk: Desk, email: string): Promise<IntakeAnswer> =>
  submitLead(desk.workspaceId, arrival(desk.sourceId, { email, country: "DE" }));

/** Every lead of the workspace: whose it is, and the transaction that wrote it. */
const leadsOf = ({ read }: Desk) =>
  read(async ({ db }) => {
    const { rows } = await sql<{ email: string; ownerRepId: string; by: string }>`
      select email, owner_rep_id as "ownerRepId", xmin::text as by from lead order by email`.execute(db);
    return rows;
  });

test("leads of several workspaces at once share a transaction, each decided in its own workspace", async () => {
  const desks = await makeDesks(5);
  for (const round of ["cold", "warm"]) {
    const answers = await Promise.all(desks.map((desk, n) => send(desk, `${round}@company-${n}.example`)));
    const leads = await Promise.all(desks.map(leadsOf));
    const mine = leads.map((rows) => rows.filter(({ email }) => email.startsWith(round)));
    expect(new Set(mine.flat().map(({ by }) => by)).size).toBe(1);
    desks.forEach((desk, n) => {
      expect(mine[n]).toMatchObject([{ email: `${round}@company-${n}.example`, ownerRepId: answers[n]?.owner?.id }]);
      expect(Object.values(desk.reps)).toContain(answers[n]?.owner?.id);
    });
  }
});

test("a workspace that somebody has locked keeps nobody else waiting, and its own lead follows", async () => {
  const [busy, ...others] = (await makeDesks(4)) as [Desk, ...Desk[]];
  await Promise.all([busy, ...others].map((desk) => send(desk, "first@a.example")));
  const { waiting } = await withWorkspace(database.kysely, busy.workspaceId, async (scope) => {
    await lockHead(scope);
    const late = send(busy, "second@a.example");
    const answered = await Promise.all(others.map((desk) => send(desk, "second@a.example")));
    expect(answered.map(({ status }) => status)).toEqual(others.map(() => "assigned"));
    return { waiting: late };
  });
  expect(await waiting).toMatchObject({ status: "assigned" });
  expect(await leadsOf(busy)).toHaveLength(2);
});

test("a workspace whose rules cannot be read fails alone", async () => {
  const [broken, ...others] = (await makeDesks(4)) as [Desk, ...Desk[]];
  await broken.read((scope) => setHeadConfiguration(scope, { rulesetVersion: 7_777 }));
  const sent = await Promise.allSettled([broken, ...others].map((desk) => send(desk, "jo@a.example")));
  expect(sent.map(({ status }) => status)).toEqual(["rejected", ...others.map(() => "fulfilled")]);
  expect(await leadsOf(broken)).toEqual([]);
  for (const desk of others) expect(await leadsOf(desk)).toHaveLength(1);
});
