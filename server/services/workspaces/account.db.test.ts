import { beforeEach, describe, expect, test } from "vitest";
import { findPerson } from "#db/directory/person.ts";
import { listLiveSessions } from "#db/directory/session.ts";
import { mailedToken, mailFolder, PASSWORD, signUpOwner } from "#db/testing/people.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { enterByLink, signIn } from "../../auth/sign-in.ts";
import { listKeptMails } from "../../integrations/mail/mailbox.ts";
import { changePassword } from "./change-password.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { resetPassword } from "./reset-password.ts";
import { sendVerification } from "./send-verification.ts";
import { signUp, signUpInput } from "./sign-up.ts";
import { verifyEmail } from "./verify-email.ts";

const db = await testDatabase();
const folder = mailFolder();
beforeEach(() => {
  installTestRuntime(db, { FAIRLEAD_DATA: folder });
});

const typed = (email: string, company = "Northwind Test") =>
  signUpInput.parse({ email, name: "Priya", company, password: PASSWORD, timeZone: "Europe/Berlin" });
const enter = (email: string, password: string) => signIn({ email, password, address: null, userAgent: "Test" });
const next = "quite another long sentence";

describe("sign-up", () => {
  test("of ten at once with one address exactly one gets the account", async () => {
    await Promise.all(Array.from({ length: 10 }, () => signUp(typed("same@northwind.example", "Same Test"))));
    const heads = await db.kysely.selectFrom("directory.workspaceHead").select("slug").execute();
    expect(heads.filter(({ slug }) => slug.startsWith("same-test")).length).toBe(1);
  });

  test("companies of one name get addresses of their own, at once too", async () => {
    const people = Array.from({ length: 8 }, (_, at) => `person-${at}@acme.example`);
    await Promise.all(people.map((email) => signUp(typed(email, "Acme Tools"))));
    const heads = await db.kysely.selectFrom("directory.workspaceHead").select("slug").execute();
    const slugs = heads.map(({ slug }) => slug).filter((slug) => slug.startsWith("acme-tools"));
    expect(slugs.length).toBe(8);
    expect(slugs).toContain("acme-tools");
  });

  test("an address that has an account is answered like any other; only its mail says so, and nothing changes", async () => {
    const { email, personId } = await signUpOwner();
    const before = await findPerson(db.kysely, personId);
    expect(await signUp({ ...typed(email, "Second Try"), password: next })).toEqual(
      await signUp(typed("nobody-yet@northwind.example")),
    );
    expect(await findPerson(db.kysely, personId)).toEqual(before);
    const mail = (await listKeptMails(folder)).find((one) => one.to === email);
    expect(mail?.subject).toBe("You have a Fairlead account already");
    const heads = await db.kysely.selectFrom("directory.workspaceHead").select("slug").execute();
    expect(heads.some(({ slug }) => slug.startsWith("second-try"))).toBe(false);
  });

  test("whoever signs up cannot sign in before they open the link, which lets them in", async () => {
    await signUp(typed("mine@northwind.example"));
    expect(await enter("mine@northwind.example", PASSWORD)).toBeNull();
    const token = await mailedToken("mine@northwind.example");
    const open = { address: null, userAgent: "Test" };
    await expect(enterByLink({ ...open, token: "no such link", password: PASSWORD })).rejects.toThrow(/expired/);
    expect(await enterByLink({ ...open, token, password: PASSWORD })).not.toBeNull();
    expect(await enter("mine@northwind.example", PASSWORD)).not.toBeNull();
  });

  test.each([
    ["a short password", { password: "short" }],
    ["an address that is none", { email: "priya" }],
    ["a zone that is none", { timeZone: "Mars/Olympus" }],
    ["no company", { company: "  " }],
  ])("refuses %s", (_what, wrong) => {
    const right = { email: "a@b.example", name: "Priya", company: "A", password: PASSWORD, timeZone: "UTC" };
    expect(signUpInput.safeParse(right).success).toBe(true);
    expect(signUpInput.safeParse({ ...right, ...wrong }).success).toBe(false);
  });
});

describe("the link that verifies an address", () => {
  const open = (token: string, password = PASSWORD) => verifyEmail({ token, password, address: null });
  const holder = (email: string) =>
    db.kysely.selectFrom("directory.person").selectAll().where("emailKey", "=", email).executeTakeFirstOrThrow();

  test("verifies it with the password of the sign-up, also at a second click", async () => {
    await signUp(typed("verify@northwind.example"));
    const token = await mailedToken("verify@northwind.example");
    expect(await open(token)).not.toBeNull();
    expect(await open(token)).not.toBeNull();
    expect((await holder("verify@northwind.example")).emailVerifiedAt).not.toBeNull();
  });

  test("verifies nothing for the holder of an address with which somebody else signed up; a new password makes it theirs alone", async () => {
    const email = "taken@northwind.example";
    await signUp(typed(email));
    expect(await open(await mailedToken(email), "what its holder would guess")).toBeNull();
    expect((await holder(email)).emailVerifiedAt).toBeNull();
    expect(await enter(email, PASSWORD)).toBeNull();
    await requestPasswordReset(email);
    await expect.poll(() => mailedTokenOf(email, "/reset/")).toBeTruthy();
    await resetPassword({ token: await mailedToken(email), password: next });
    expect(await enter(email, PASSWORD)).toBeNull();
    expect(await enter(email, next)).not.toBeNull();
  });

  test("is replaced by a newer one", async () => {
    await signUp(typed("again@northwind.example"));
    const first = await mailedToken("again@northwind.example");
    const person = await db.kysely
      .selectFrom("directory.person")
      .select(["id", "name", "email"])
      .where("emailKey", "=", "again@northwind.example")
      .executeTakeFirstOrThrow();
    await sendVerification({ personId: person.id, ...person });
    await expect(open(first)).rejects.toThrow(/expired or was replaced/);
    expect((await findPerson(db.kysely, person.id))?.emailVerifiedAt).toBeNull();
    await open(await mailedToken("again@northwind.example"));
    expect((await findPerson(db.kysely, person.id))?.emailVerifiedAt).not.toBeNull();
  });
});

describe("a new password", () => {
  test("by mail works once and ends every session", async () => {
    const { email, personId } = await signUpOwner();
    await enter(email, PASSWORD);
    await requestPasswordReset(email);
    await expect.poll(() => mailedTokenOf(email, "/reset/")).toBeTruthy();
    const token = await mailedToken(email);
    expect(await resetPassword({ token, password: next })).toEqual({ email });
    expect(await listLiveSessions(db.kysely, personId)).toEqual([]);
    expect(await enter(email, PASSWORD)).toBeNull();
    expect(await enter(email, next)).not.toBeNull();
    await expect(resetPassword({ token, password: "a third long sentence" })).rejects.toThrow(
      /was used or has expired/,
    );
  });

  test("asked for an address without account sends nothing and says nothing", async () => {
    const before = (await listKeptMails(folder)).length;
    await expect(requestPasswordReset("nobody@northwind.example")).resolves.toBeUndefined();
    expect((await listKeptMails(folder)).length).toBe(before);
  });

  test("with the old one ends the other sessions only", async () => {
    const { email, personId } = await signUpOwner();
    await enter(email, PASSWORD);
    const here = (await enter(email, PASSWORD))?.sessionId ?? "";
    const session = { sessionId: here, personId, email, name: "Priya", isVerified: true };
    await expect(changePassword(session, { current: "wrong wrong wrong", next }, null)).rejects.toThrow(
      /not your current/,
    );
    await changePassword(session, { current: PASSWORD, next }, null);
    expect((await listLiveSessions(db.kysely, personId)).map((one) => one.id)).toEqual([here]);
    expect(await enter(email, next)).not.toBeNull();
  });
});

async function mailedTokenOf(to: string, path: string): Promise<boolean> {
  return (await listKeptMails(folder)).some((mail) => mail.to === to && mail.text.includes(path));
}
