import { beforeAll, expect, test } from "vitest";
import { type Desk, makeDesk } from "#db/testing/lead-fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { readFairness } from "../insights/read-fairness.ts";
import { adjustLedger } from "./adjust-ledger.ts";
import { createPool } from "./create-pool.ts";
import { readLedger } from "./read-ledger.ts";
import { recountLedger } from "./recount-ledger.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const inEmea = (desk: Desk, more: { hundredths: number; repId?: string }) => ({
  poolId: desk.pools.EMEA as string,
  repId: desk.reps.Ana as string,
  reason: "Agreed in the team",
  ...more,
});

const standings = async (desk: Desk) => {
  const rows = await desk.read(({ db }) =>
    db
      .selectFrom("poolMember")
      .select(["repId", "assigned", "balanceNano", "lastSeq"])
      .where("poolId", "=", desk.pools.EMEA as string)
      .execute(),
  );
  return Object.fromEntries(rows.map(({ repId, ...row }) => [repId === desk.reps.Ana ? "Ana" : "Ben", row]));
};

const recount = (desk: Desk) => desk.read((scope) => recountLedger(scope, desk.pools.EMEA as string));

test("an adjustment moves one balance by what was written and nothing else, and the ledger adds up", async () => {
  const desk = await makeDesk(database.kysely);
  await desk.send({ email: "jo@example.com", country: "DE" });
  const before = await standings(desk);
  await adjustLedger(desk.as("manager"), inEmea(desk, { hundredths: -25 }));
  expect(await standings(desk)).toEqual({
    Ana: { ...before.Ana, balanceNano: (before.Ana?.balanceNano ?? 0) - 250_000_000 },
    Ben: before.Ben,
  });
  expect(await recount(desk)).toMatchObject({ turns: 1, corrections: 1, differences: [] });
  const { lines } = await readLedger(desk.as("manager"), inEmea(desk, { hundredths: 0 }));
  expect(lines[0]).toMatchObject({ kind: "adjust", balanceChangeNano: -250_000_000, note: "Agreed in the team" });
  const { series } = await readFairness(desk.as("manager"), { pool: desk.pools.EMEA as string });
  expect(series?.corrections).toBe(1);
});

test("twenty adjustments at once are all counted, and each is in the log with who and why", async () => {
  const desk = await makeDesk(database.kysely);
  await Promise.all(
    Array.from({ length: 20 }, () => adjustLedger(desk.as("manager"), inEmea(desk, { hundredths: 5 }))),
  );
  expect((await standings(desk)).Ana?.balanceNano).toBe(1_000_000_000);
  expect(await recount(desk)).toMatchObject({ corrections: 20, differences: [] });
  const log = await desk.read(({ db }) => db.selectFrom("auditEvent").selectAll().execute());
  const entries = log.filter(({ action }) => action === "pool.ledgerAdjusted");
  expect(entries).toHaveLength(20);
  expect(entries[0]).toMatchObject({
    personId: desk.as("manager").personId,
    detail: { repId: desk.reps.Ana, leads: 0.05, reason: "Agreed in the team" },
  });
});

test("a rep may not adjust; a stranger, nothing, and no reason are refused in words", async () => {
  const desk = await makeDesk(database.kysely);
  const manager = desk.as("manager");
  expect(() => adjustLedger(desk.as("Ana"), inEmea(desk, { hundredths: 100 }))).toThrow(
    expect.objectContaining({ code: "forbidden" }),
  );
  expect(() => adjustLedger(manager, inEmea(desk, { hundredths: 0 }))).toThrow(/other than 0/);
  expect(() => adjustLedger(manager, { ...inEmea(desk, { hundredths: 1 }), reason: " " })).toThrow(/Write why/);
  const stranger = "01a2016c-341f-77db-a73b-6ce884da5566";
  await expect(adjustLedger(manager, inEmea(desk, { hundredths: 1, repId: stranger }))).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a pool that counts in another's ledger is adjusted there", async () => {
  const desk = await makeDesk(database.kysely);
  const { poolId } = await createPool(desk.as("owner"), { name: "Twin", ledgerPoolId: desk.pools.EMEA as string });
  await expect(adjustLedger(desk.as("manager"), { ...inEmea(desk, { hundredths: 1 }), poolId })).rejects.toMatchObject({
    code: "precondition",
    message: "Twin counts in the ledger of EMEA. Adjust it there.",
  });
});
