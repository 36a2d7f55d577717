import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { updateQueue } from "#db/queries/team/queue.ts";
import { type Desk, makeDesk } from "#db/testing/lead-fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import type { ExceptionType } from "#server/core/exception/exception-type.ts";
import { DEFAULT_SETTINGS } from "#server/core/workspace-settings.ts";
import { systemActor, writing } from "../actor.ts";
import { acceptLead } from "../leads/accept-lead.ts";
import { reassignLead } from "../leads/reassign-lead.ts";
import { refreshRoster } from "../roster/refresh-roster.ts";
import { editRep } from "../team/edit-rep.ts";
import { recountLedger } from "../team/recount-ledger.ts";
import { readExceptionCounts, readExceptions } from "./read-exceptions.ts";
import { reopenException } from "./reopen-exception.ts";
import { type ResolutionInput, resolveException } from "./resolve-exception.ts";

const database = await testDatabase();
let desk: Desk;
beforeAll(() => installTestRuntime(database));
beforeEach(async () => {
  desk = await makeDesk(database.kysely);
});

const all = (who = "manager") => readExceptions(desk.as(who), {});
async function only(type: ExceptionType) {
  const found = (await all()).filter((one) => one.type === type);
  expect(found).toHaveLength(1);
  return found[0] as NonNullable<(typeof found)[number]>;
}
const resolve = (id: string, input: ResolutionInput, who = "manager") => resolveException(desk.as(who), id, input);

async function keepProducts() {
  const settings = { ...DEFAULT_SETTINGS, productInterests: [{ value: "Valves", synonyms: [] }] };
  await desk.read(({ db, workspaceId }) =>
    db
      .updateTable("workspace")
      .set({ settings: JSON.stringify(settings) })
      .where("workspaceId", "=", workspaceId)
      .execute(),
  );
  installTestRuntime(database);
}

describe("a missing field", () => {
  test("is written by a person, and the lead goes where the rules then send it", async () => {
    const leadId = await desk.send({ email: "a@a.example" });
    const missing = await only("missing_field");
    expect(missing).toMatchObject({
      cause: "Lead type is missing, so rule “Partners wait” could not tell whether it fits.",
      lead: { id: leadId },
    });
    await resolve(missing.id, { how: "correct", text: "Partner" });
    expect(await desk.lead(leadId)).toMatchObject({ status: "queued", queueId: desk.queues.Partners, type: "partner" });
    expect((await all()).map(({ type, state, resolution }) => [type, state, resolution]).sort()).toEqual([
      ["missing_field", "resolved", "corrected"],
      ["unmatched", "resolved", "decided_again"],
    ]);
  });

  test("stays missing when what is written means nothing, and nothing is changed", async () => {
    const leadId = await desk.send({ email: "a@a.example" });
    const { id } = await only("missing_field");
    await expect(resolve(id, { how: "correct", text: "Grmny" })).rejects.toMatchObject({
      code: "invalid",
      field: "text",
    });
    expect(await desk.lead(leadId)).toMatchObject({ type: null, ownerRepId: desk.reps.Cleo });
    expect((await only("missing_field")).state).toBe("open");
  });
});

describe("an unmatched lead", () => {
  test("is given to somebody by hand", async () => {
    const leadId = await desk.send({ email: "a@a.example" });
    await resolve((await only("unmatched")).id, {
      how: "assign",
      toRepId: desk.reps.Ben as string,
      reason: "other_owner",
    });
    expect(await desk.lead(leadId)).toMatchObject({ ownerRepId: desk.reps.Ben });
    expect(await only("unmatched")).toMatchObject({
      state: "resolved",
      resolution: "assigned",
      resolvedByName: "manager",
    });
    expect((await only("override")).cause).toBe(
      "manager moved it from Cleo to Ben: “Somebody else knows this customer”.",
    );
  });

  test("decided again to no other end stays as it was, and says so", async () => {
    const leadId = await desk.send({ email: "a@a.example" });
    const before = await desk.lead(leadId);
    await expect(resolve((await only("unmatched")).id, { how: "retry" })).rejects.toMatchObject({
      code: "precondition",
    });
    expect(await desk.lead(leadId)).toEqual(before);
    expect((await only("unmatched")).state).toBe("open");
  });

  test("that somebody works on does not move by itself", async () => {
    const leadId = await desk.send({ email: "a@a.example" });
    await acceptLead(desk.as("Cleo"), { leadId });
    await expect(resolve((await only("unmatched")).id, { how: "retry" })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("an unknown value", () => {
  test("is mapped once for every lead that waits because of it", async () => {
    await keepProducts();
    const first = await desk.send({ email: "a@a.example", country: "DE", product_interest: "Vlves" });
    const second = await desk.send({ email: "b@b.example", country: "DE", product_interest: "Vlves" });
    const other = await desk.send({ email: "c@c.example", country: "DE", product_interest: "Pumps" });
    const open = await readExceptions(desk.as("manager"), { state: "open", type: "unknown_value" });
    expect(open.map(({ raws }) => raws)).toEqual([["Vlves"], ["Vlves"], ["Pumps"]]);
    expect(open[0]?.actions[0]).not.toBe("map");
    await resolve(open[0]?.id as string, { how: "map", values: [{ raw: "Vlves", value: "Valves" }] }, "admin");
    expect((await all()).filter(({ state }) => state === "open").map(({ lead }) => lead?.id)).toEqual([other]);
    expect([await desk.lead(first), await desk.lead(second)]).toMatchObject([
      { productInterest: ["Valves"] },
      { productInterest: ["Valves"] },
    ]);
    const recount = await desk.read((scope) => recountLedger(scope, desk.pools.EMEA as string));
    expect(recount.differences).toEqual([]);
  });

  test("of a country is corrected on the lead", async () => {
    const leadId = await desk.send({ email: "a@a.example", country: "Grmany" });
    const { id, cause, actions } = await only("unknown_value");
    expect([cause, actions]).toEqual([
      "Country “Grmany” maps to nothing that is known.",
      ["correct", "confirm", "ignore"],
    ]);
    await resolve(id, { how: "correct", text: "germany" });
    expect(await desk.lead(leadId)).toMatchObject({ country: "DE", poolId: desk.pools.EMEA });
  });
});

describe("a held lead", () => {
  const pauseBoth = async (isPaused: boolean) => {
    for (const name of ["Ana", "Ben"]) await editRep(desk.as("owner"), { repId: desk.reps[name] as string, isPaused });
  };

  test("is tried again, which helps once somebody is there", async () => {
    await pauseBoth(true);
    const leadId = await desk.send({ email: "a@a.example", country: "DE", type: "demo" });
    const { id, cause } = await only("no_eligible_rep");
    expect(cause).toBe("Nobody in the pool EMEA can take it.");
    await expect(resolve(id, { how: "retry" })).rejects.toMatchObject({ code: "precondition" });
    await pauseBoth(false);
    await resolve(id, { how: "retry" });
    expect(await desk.lead(leadId)).toMatchObject({ status: "assigned", poolId: desk.pools.EMEA });
    expect(await only("no_eligible_rep")).toMatchObject({ state: "resolved", resolution: "decided_again" });
  });
});

describe("a rule that cannot be evaluated", () => {
  /** Every door refuses it while a rule in force names the queue, so the row is damaged by hand. */
  const setArchived = (isArchived: boolean) =>
    writing(desk.as("owner"), async (change) => {
      await updateQueue(change.scope, desk.queues.Partners as string, { isArchived });
      await refreshRoster(change);
    });

  test("stops the lead for a person, stays while it is broken, and is decided again once it is whole", async () => {
    await setArchived(true);
    const leadId = await desk.send({ email: "a@a.example", type: "partner" });
    const { id, cause } = await only("rule_error");
    expect(cause).toBe("Rule “Partners wait” could not be evaluated; Cleo has it meanwhile.");
    await expect(resolve(id, { how: "retry" })).rejects.toMatchObject({
      code: "precondition",
      message: "A rule still cannot be evaluated. Mend it first, then decide again.",
    });
    await setArchived(false);
    await resolve(id, { how: "retry" });
    expect(await desk.lead(leadId)).toMatchObject({ status: "queued", queueId: desk.queues.Partners });
  });
});

describe("a mail that could not be delivered", () => {
  test("is sent again", async () => {
    const leadId = await desk.send({ email: "a@a.example", country: "DE" });
    const { ownerRepId } = await desk.lead(leadId);
    const at = new Date();
    await desk.read(async ({ db, workspaceId }) => {
      const row = {
        workspaceId,
        id: leadId,
        seq: 1,
        leadId,
        repId: ownerRepId as string,
        state: "failed",
        attempts: 5,
        dueAt: at,
      } as const;
      await db.insertInto("mailDelivery").values(row).execute();
      const detail = { repId: ownerRepId as string, attempts: 5, code: "ESOCKET" };
      await db
        .insertInto("exception")
        .values({ workspaceId, id: leadId, type: "delivery_failed", state: "open", leadId, detail, raisedAt: at })
        .execute();
    });
    expect((await only("delivery_failed")).cause).toMatch(
      /The mail to (Ana|Ben) could not be delivered after 5 tries: the mail server could not be reached\./,
    );
    await resolve(leadId, { how: "resend" });
    const mail = await desk.read(({ db }) => db.selectFrom("mailDelivery").selectAll().executeTakeFirstOrThrow());
    expect(mail).toMatchObject({ state: "pending", attempts: 0, lastError: null });
    expect(await desk.lead(leadId)).toMatchObject({ mailState: "pending" });
  });
});

describe("who may", () => {
  test("a rep sees and settles the exceptions of own leads only, with a reason that stays on the lead", async () => {
    const mine = await desk.send({ email: "a@a.example" });
    await desk.send({ email: "b@b.example", country: "DE" });
    expect([(await all("Cleo")).length, (await all("Ana")).length]).toEqual([2, 0]);
    const { id } = await only("unmatched");
    await expect(resolve(id, { how: "confirm" }, "Cleo")).rejects.toMatchObject({ code: "invalid", field: "note" });
    await expect(resolve(id, { how: "confirm", note: "mine" }, "Ana")).rejects.toMatchObject({ code: "not_found" });
    await resolve(id, { how: "confirm", note: "I know them" }, "Cleo");
    const notes = await desk.read(({ db }) => db.selectFrom("note").select(["leadId", "body"]).execute());
    expect(notes).toEqual([{ leadId: mine, body: "I know them" }]);
  });

  test("nobody sees another workspace's", async () => {
    await desk.send({ email: "a@a.example" });
    const { id } = await only("unmatched");
    const stranger = await makeDesk(database.kysely);
    await expect(resolveException(stranger.as("owner"), id, { how: "ignore" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("what is not of its kind is refused", async () => {
    await desk.send({ email: "a@a.example" });
    await expect(resolve((await only("unmatched")).id, { how: "resend" })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("settling", () => {
  test("of twenty at once exactly one settles it", async () => {
    await desk.send({ email: "a@a.example" });
    const { id } = await only("unmatched");
    const done = await Promise.allSettled(Array.from({ length: 20 }, () => resolve(id, { how: "confirm" })));
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const audits = await desk.read(({ db }) =>
      db.selectFrom("auditEvent").selectAll().where("action", "=", "exception.resolved").execute(),
    );
    expect(audits).toMatchObject([{ subjectId: id, detail: { type: "unmatched", resolution: "confirmed" } }]);
  });

  test("can be taken back where it changed nothing else", async () => {
    const leadId = await desk.send({ email: "a@a.example" });
    const { id } = await only("unmatched");
    await resolve(id, { how: "ignore" });
    expect(await only("unmatched")).toMatchObject({ state: "ignored", actions: [] });
    await reopenException(desk.as("manager"), id);
    await resolve(id, { how: "assign", toRepId: desk.reps.Ana as string, reason: "balance" });
    await expect(reopenException(desk.as("manager"), id)).rejects.toMatchObject({ code: "conflict" });
    expect((await desk.lead(leadId)).ownerRepId).toBe(desk.reps.Ana);
  });

  test("is counted by state, type and owner", async () => {
    await desk.send({ email: "a@a.example" });
    await desk.send({ email: "b@b.example" });
    await resolve((await all()).find(({ type }) => type === "unmatched")?.id as string, { how: "ignore" });
    expect(await readExceptionCounts(desk.as("manager"))).toMatchObject({ open: 3, mine: 0, ignored: 1, resolved: 0 });
    expect(await readExceptionCounts(desk.as("Cleo"))).toMatchObject({ open: 3, mine: 3 });
    expect(await readExceptionCounts(desk.as("Ana"))).toMatchObject({ open: 0, ignored: 0 });
  });

  test("an override is confirmed", async () => {
    const leadId = await desk.send({ email: "a@a.example", country: "DE" });
    const { ownerRepId } = await desk.lead(leadId);
    const to = (ownerRepId === desk.reps.Ana ? desk.reps.Ben : desk.reps.Ana) as string;
    await reassignLead(desk.as("manager"), { leadId, toRepId: to, reason: "wrong_region" });
    await resolve((await only("override")).id, { how: "confirm" });
    expect(await only("override")).toMatchObject({ state: "resolved", resolution: "confirmed" });
    await writing(systemActor(desk.workspaceId), async () => {});
  });
});
