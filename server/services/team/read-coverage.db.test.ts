import { beforeAll, expect, test } from "vitest";
import { addMember, makeWorkspace } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { EMPTY_LIBRARY } from "#server/core/library/library.ts";
import { type Actor, systemActor } from "../actor.ts";
import { editMember } from "./edit-member.ts";
import { readCoverage } from "./read-coverage.ts";
import { readCoverageAt } from "./read-coverage-at.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const RIVALS = { id: "0190a1b0-0000-7000-8000-000000000001", name: "Key accounts", values: ["acme.example"] };

test("a member who takes some leads only has a line with those who take any, named by the condition", async () => {
  const office = await makeWorkspace(database.kysely, {
    reps: [{ name: "Ana" }, { name: "Ben" }],
    pools: [{ name: "EMEA", members: ["Ana", "Ben"] }],
    library: { ...EMPTY_LIBRARY, lists: [RIVALS] },
  });
  const { Ana, Ben } = office.reps as { Ana: string; Ben: string };
  const poolId = office.pools.EMEA as string;
  const actor = systemActor(office.workspaceId);
  const when = { fact: "lead.companyDomain", op: "inList" as const, value: RIVALS.id };
  await editMember(actor, { poolId, repId: Ben, when });
  const { segments } = await readCoverage(actor);
  expect(segments.map(({ part, only, members }) => ({ part, only, members }))).toEqual([
    { part: null, only: null, members: 1 },
    { part: `only:${Ben}`, only: "Company domain is in Key accounts", members: 2 },
  ]);
  const there = await readCoverageAt(actor, { poolId, part: `only:${Ben}`, at: Date.now() });
  expect(there.map(({ id, why }) => [id, why])).toEqual([
    [Ana, null],
    [Ben, null],
  ]);
  await expect(readCoverageAt(actor, { poolId, part: "only:nobody", at: Date.now() })).rejects.toThrow();
  const rep: Actor = { ...actor, role: "rep", personId: await addMember(database.kysely, office.workspaceId, "rep") };
  expect(() => readCoverage(rep)).toThrow();
});
