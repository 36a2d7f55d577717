import { beforeAll, expect, test } from "vitest";
import { type Desk, makeDesk } from "#db/testing/lead-fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { decideCredit } from "../leads/decide-credit.ts";
import { reassignLead } from "../leads/reassign-lead.ts";
import { requestCredit } from "../leads/request-credit.ts";
import { adjustLedger } from "./adjust-ledger.ts";
import { readOwnCorrections } from "./read-own-corrections.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const DAY_MS = 86_400_000;
const adjust = (desk: Desk, who: string, hundredths: number, at?: number) =>
  adjustLedger(desk.as("manager", at), {
    poolId: desk.pools.EMEA as string,
    repId: desk.reps[who] as string,
    hundredths,
    reason: `For ${who}`,
  });

test("a rep reads their own credits, debits and adjustments, newest first, and nobody else's", async () => {
  const desk = await makeDesk(database.kysely);
  const leadId = await desk.send({ email: "jo@hallmann.example", first_name: "Jo", last_name: "Weber", country: "DE" });
  const { ownerRepId } = await desk.lead(leadId);
  const [giver, taker] = ownerRepId === desk.reps.Ana ? ["Ana", "Ben"] : ["Ben", "Ana"];
  await adjust(desk, giver as string, 50);
  await adjust(desk, taker as string, -25);
  await reassignLead(desk.as("manager"), { leadId, toRepId: desk.reps[taker as string] as string, reason: "language" });
  const { requestId } = await requestCredit(desk.as(taker as string), { leadId, reason: "spam" });
  await decideCredit(desk.as("manager"), { requestId, isApproved: true });

  const told = async (who: string) =>
    (await readOwnCorrections(desk.as(who))).lines.map((line) => [
      line.kind,
      line.note,
      line.balanceChangeNano / 1_000_000_000 - line.assignedChange,
      line.leadName,
      line.poolName,
    ]);
  expect(await told(giver as string)).toEqual([
    ["credit", "reassigned", 1, "Jo Weber", "EMEA"],
    ["adjust", `For ${giver}`, 0.5, null, "EMEA"],
  ]);
  expect(await told(taker as string)).toEqual([
    ["credit", "spam", 1, "Jo Weber", "EMEA"],
    ["debit", "reassigned", -1, "Jo Weber", "EMEA"],
    ["adjust", `For ${taker}`, -0.25, null, "EMEA"],
  ]);
  expect(await told("Cleo")).toEqual([]);
  expect(await told("manager")).toEqual([]);
});

test("a lead that the rep may not see is not named, and what is older than 30 days is left out", async () => {
  const desk = await makeDesk(database.kysely);
  await adjust(desk, "Ana", 10, Date.now() - 31 * DAY_MS);
  await adjust(desk, "Ana", 20, Date.now() - 29 * DAY_MS);
  const leadId = await desk.send({ email: "jo@a.example" });
  await desk.read(({ db }) => db.updateTable("ledgerEntry").set({ leadId }).execute());
  const { lines } = await readOwnCorrections(desk.as("Ana"));
  expect(lines.map(({ note, balanceChangeNano, leadId: shown }) => [note, balanceChangeNano, shown])).toEqual([
    ["For Ana", 200_000_000, null],
  ]);
});
