import { describe, expect, test } from "vitest";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import {
  actorOf,
  database,
  exceptionsOf,
  leadOf,
  lookAfter,
  mailServer,
  mailsOf,
  makeDue,
  makeOffice,
  nextDue,
  openMailOffice,
  read,
  send,
} from "#db/testing/mail-office.ts";
import { EMPTY_LIBRARY, NO_CRITERIA } from "#server/core/library/library.ts";
import { uuidv7 } from "../ids.ts";
import { mailSender } from "../services/delivery/mail-sender.ts";
import { submitLead } from "../services/intake/submit-lead.ts";
import { reassignLead } from "../services/leads/reassign-lead.ts";
import { visit } from "./visit.ts";

openMailOffice();

/** Lets the time of everything that waits for a mail come. */
async function letMailsBeDue(office: WorkspaceFixture) {
  await read(office, ({ db }) =>
    db
      .updateTable("mailDelivery")
      .set({ dueAt: new Date(0) })
      .where("state", "=", "pending")
      .execute(),
  );
  await makeDue(office);
}

describe("the mail of an assignment", () => {
  test("says why, until when in the rep's time, what they want, and where", async () => {
    const mails = await mailServer();
    const office = await makeOffice();
    const { leadId } = await send(office, { first_name: "Jo", last_name: "Weber", message: "Call me" });
    await lookAfter(office);
    expect(mails).toHaveLength(1);
    const mail = mails[0] as string;
    expect(mail).toContain("To: ana@example.com");
    expect(mail).toContain("Subject: P1 lead: Jo Weber of");
    expect(mail).toContain("asks for a demo");
    expect(mail).toContain("Call me");
    expect(mail).toContain("and you were next there");
    expect(mail).toMatch(/Act first by: \w{3},? \d+ \w+, \d\d:\d\d \(Europe\/Berlin\)/);
    expect(mail).toContain(`http://localhost:3000/${office.slug}/leads/${leadId}`);
    expect(await leadOf(office, leadId)).toMatchObject({ mailState: "sent" });
  });

  test("names the territory that the rule asks for", async () => {
    const mails = await mailServer();
    const criteria = { ...NO_CRITERIA, countries: ["DE"] };
    const germany = { id: uuidv7(), name: "Germany", parentId: null, criteria, owner: null };
    const isThere = { fact: "lead.territory", op: "inTerritory" as const, value: germany.id };
    const office = await makeWorkspace(database.kysely, {
      reps: [{ name: "Greta" }, { name: "Ana" }],
      pools: [{ name: "EMEA", members: ["Ana"] }],
      rules: ({ pools }) => [poolRule(pools.EMEA as string, isThere)],
      library: { ...EMPTY_LIBRARY, territories: [germany] },
    });
    await send(office, { country: "DE" });
    await lookAfter(office);
    expect(mails[0]?.replaceAll("=\r\n", "")).toContain("for the territory Germany sends it to the pool EMEA");
  });

  test("is one a lead, however often the outbox is read", async () => {
    const mails = await mailServer();
    const office = await makeOffice();
    await send(office);
    await lookAfter(office);
    await read(office, ({ db }) => db.deleteFrom("outboxCursor").execute());
    await makeDue(office);
    await lookAfter(office);
    expect(mails).toHaveLength(1);
  });

  test("goes to whoever has it when a person hands it over, and no more to whoever had it", async () => {
    const mails = await mailServer();
    const office = await makeOffice();
    const { leadId } = await send(office);
    await reassignLead(await actorOf(office, "manager"), {
      leadId,
      toRepId: office.reps.Greta as string,
      reason: "language",
    });
    await lookAfter(office);
    expect(mails.map((mail) => /To: (\S+)/.exec(mail)?.[1])).toEqual(["greta@example.com"]);
    expect(mails[0]).toContain("Priya gave this lead to you");
  });

  test("is not written for a test, nor for what is a day old", async () => {
    const mails = await mailServer();
    const office = await makeOffice();
    const { leadId } = await send(office, { test: true });
    await submitLead(
      office.workspaceId,
      arrival(office.sourceId, { email: "old@old.example" }, { at: Date.now() - 25 * 3_600_000 }),
    );
    await read(office, ({ db }) =>
      db
        .updateTable("outbox")
        .set({ at: new Date(Date.now() - 25 * 3_600_000) })
        .where("seq", ">", 1)
        .execute(),
    );
    await lookAfter(office);
    expect([mails.length, (await leadOf(office, leadId)).mailState]).toEqual([0, null]);
  });
});

describe("a mail server", () => {
  test("a mail server that is down changes nothing but the mail", async () => {
    const office = await makeOffice();
    const answer = await send(office);
    await lookAfter(office);
    expect(answer.owner?.name).toBe("Ana");
    expect(await leadOf(office, answer.leadId)).toMatchObject({ status: "assigned", mailState: "pending" });
    const [mail] = await mailsOf(office);
    expect(mail).toMatchObject({ state: "pending", attempts: 1, lastError: "ESOCKET" });
    expect(await nextDue(office)).toBe(mail?.dueAt.getTime());
    expect(await exceptionsOf(office)).toEqual([]);
    const mails = await mailServer();
    await letMailsBeDue(office);
    await lookAfter(office);
    expect(mails).toHaveLength(1);
    expect(await leadOf(office, answer.leadId)).toMatchObject({ mailState: "sent" });
  });

  test("that stays down is reported to a person after five attempts", async () => {
    const office = await makeOffice();
    const { leadId } = await send(office);
    for (let attempt = 0; attempt < 5; attempt++) {
      await makeDue(office);
      await letMailsBeDue(office);
      await lookAfter(office);
    }
    expect(await leadOf(office, leadId)).toMatchObject({ status: "assigned", mailState: "failed" });
    expect(await exceptionsOf(office)).toMatchObject([
      {
        type: "delivery_failed",
        state: "open",
        leadId,
        ownerRepId: office.reps.Greta,
        detail: { attempts: 5, repId: office.reps.Ana },
      },
    ]);
  });

  test("that refuses the address for good is believed at once", async () => {
    await mailServer();
    const office = await makeOffice();
    await read(office, ({ db }) =>
      db.updateTable("rep").set({ email: "gone@example.com" }).where("name", "=", "Ana").execute(),
    );
    await send(office);
    await lookAfter(office);
    expect(await exceptionsOf(office)).toMatchObject([
      { type: "delivery_failed", detail: { attempts: 1, code: "EENVELOPE 550" } },
    ]);
  });
});

describe("several workers", () => {
  test("of two workers exactly one sends the mail", async () => {
    const mails = await mailServer();
    const office = await makeOffice();
    for (let count = 0; count < 20; count++) await send(office);
    await Promise.all([visit(office.workspaceId), visit(office.workspaceId), visit(office.workspaceId)]);
    await mailSender().settled();
    await letMailsBeDue(office);
    await Promise.all([visit(office.workspaceId), visit(office.workspaceId)]);
    await mailSender().settled();
    expect(mails).toHaveLength(20);
    expect((await mailsOf(office)).map(({ attempts }) => attempts)).toEqual(Array(20).fill(1));
  });

  test("a mail whose worker died while sending is sent by the next one after its claim has ended", async () => {
    const mails = await mailServer();
    const office = await makeOffice();
    await send(office);
    await lookAfter(office);
    await read(office, ({ db }) => db.updateTable("mailDelivery").set({ state: "pending", sentAt: null }).execute());
    await letMailsBeDue(office);
    await lookAfter(office);
    expect(mails).toHaveLength(2);
  });
});
