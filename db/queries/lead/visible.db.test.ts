import { beforeAll, expect, test } from "vitest";
import { type Desk, makeDesk } from "#db/testing/lead-fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { ROLES } from "#server/core/access.ts";
import { viewerOf } from "#server/services/leads/lead-at-hand.ts";
import { reassignLead } from "#server/services/leads/reassign-lead.ts";
import { findLead } from "./find-lead.ts";
import { countInbox, listInbox } from "./list-inbox.ts";
import { countLeads, listLeads } from "./list-leads.ts";

let database: TestDatabase;
let desk: Desk;
const leads: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
  desk = await makeDesk(database.kysely);
  leads.anas = await desk.send({ email: "a@a.example", country: "Germany", company: "100% Hallmann" });
  leads.bens = await desk.send({ email: "b@b.example", country: "Germany" });
  leads.queued = await desk.send({ email: "c@c.example", type: "partner" });
  leads.cleos = await desk.send({ email: "d@d.example" });
  await desk.read(({ db }) =>
    db
      .updateTable("rep")
      .set({ isPaused: true })
      .where("id", "in", [desk.reps.Ana, desk.reps.Ben] as string[])
      .execute(),
  );
  await desk.read(async (scope) => {
    const { refreshRoster } = await import("#server/services/roster/refresh-roster.ts");
    await refreshRoster({ scope, now: Date.now() });
  });
  leads.held = await desk.send({ email: "e@e.example", country: "Germany" });
  leads.given = await desk.send({ email: "f@f.example" });
  await reassignLead(desk.as("manager"), { leadId: leads.given, toRepId: desk.reps.Ana as string, reason: "language" });
  await reassignLead(desk.as("manager"), { leadId: leads.given, toRepId: desk.reps.Ben as string, reason: "language" });
});

const nameOf = (id: string) => Object.keys(leads).find((name) => leads[name] === id);
const everything = { filter: {}, before: null, limit: 50, now: Date.now() };

const SEEN: Record<string, string[]> = {
  Ana: ["anas", "queued", "held", "given"],
  Ben: ["bens", "queued", "held", "given"],
  Cleo: ["cleos", "queued", "given"],
  owner: ["anas", "bens", "queued", "cleos", "held", "given"],
  admin: ["anas", "bens", "queued", "cleos", "held", "given"],
  manager: ["anas", "bens", "queued", "cleos", "held", "given"],
};

test("every role is covered", () =>
  expect(Object.keys(SEEN)).toEqual(expect.arrayContaining(ROLES.filter((role) => role !== "rep"))));

test.each(Object.entries(SEEN))(
  "%s sees own, formerly own and claimable leads, or all of them, on every way in",
  async (who, names) => {
    const viewer = viewerOf(desk.as(who));
    const listed = await desk.read((scope) => listLeads(scope, viewer, everything));
    expect(listed.map(({ id }) => nameOf(id)).sort()).toEqual([...names].sort());
    expect(await desk.read((scope) => countLeads(scope, viewer, everything))).toEqual({
      count: names.length,
      isMore: false,
    });
    for (const [name, id] of Object.entries(leads)) {
      const found = await desk.read((scope) => findLead(scope, viewer, id));
      expect([name, found !== undefined]).toEqual([name, names.includes(name)]);
    }
  },
);

test("mine is what is due first, and the counts of the tabs are what the tabs hold", async () => {
  const viewer = viewerOf(desk.as("Ben"));
  const mine = await desk.read((scope) => listInbox(scope, viewer, { tab: "mine", limit: 50 }));
  expect(mine.map(({ id }) => nameOf(id))).toEqual(["bens", "given"]);
  const counts = await desk.read((scope) => countInbox(scope, viewer));
  expect(counts).toEqual({ mine: 2, team: 2, unassigned: 0, queue: 1, held: 1, fresh: 2, waiting: 2 });
  const held = await desk.read((scope) => listInbox(scope, viewerOf(desk.as("Cleo")), { tab: "held", limit: 50 }));
  expect(held).toEqual([]);
});

test.each([
  ["a word of the company, signs taken literally", { q: "100% hall" }, ["anas"]],
  ["a sign that means anything to the database", { q: "%" }, ["anas"]],
  ["the e-mail", { q: "b@b" }, ["bens"]],
  ["no pool", { pool: "none" }, ["cleos", "given", "queued"]],
  ["reassigned", { moved: "reassigned" as const }, ["given"]],
  ["a status", { status: "held" as const }, ["held"]],
  ["yesterday", { to: "2020-01-01" }, []],
])("leads are found by %s", async (_what, filter, names) => {
  const rows = await desk.read((scope) => listLeads(scope, viewerOf(desk.as("admin")), { ...everything, filter }));
  expect(rows.map(({ id }) => nameOf(id)).sort()).toEqual([...names].sort());
});

test("pages follow each other without gap or repeat", async () => {
  const viewer = viewerOf(desk.as("admin"));
  const page = (before: string | null) =>
    desk.read((scope) => listLeads(scope, viewer, { ...everything, before, limit: 4 }));
  const first = await page(null);
  const second = await page(first.at(-1)?.id ?? null);
  expect([...first, ...second].map(({ id }) => id)).toEqual(Object.values(leads).sort().reverse());
});
