import { encode, type JWT } from "next-auth/jwt";
import { beforeEach, describe, expect, test } from "vitest";
import { insertPerson } from "#db/directory/person.ts";
import { listLiveSessions, revokeSession, revokeSessions } from "#db/directory/session.ts";
import { mailFolder, PASSWORD, signUpOwner } from "#db/testing/people.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { AppError } from "../errors.ts";
import { uuidv7 } from "../ids.ts";
import { runtime } from "../runtime.ts";
import { hashPassword } from "../services/credentials/password.ts";
import { sampleEmail } from "../services/sample/people.ts";
import { readSession } from "./session.ts";
import { signIn } from "./sign-in.ts";

const db = await testDatabase();
const folder = mailFolder();
beforeEach(() => {
  installTestRuntime(db, { FAIRLEAD_DATA: folder });
});

const attempt = (email: string, password: string, address: string | null = "203.0.113.5") =>
  signIn({ email, password, address, userAgent: "Test" });

const cookieOf = async (token: JWT, secret = runtime().env.NEXTAUTH_SECRET) => ({
  "fairlead.session": await encode({ token, secret }),
});

describe("sign-in", () => {
  test("begins a session with the right password, whatever the case of the address", async () => {
    const { email, personId } = await signUpOwner();
    const begun = await attempt(` ${email.toUpperCase()} `, PASSWORD);
    expect(begun?.personId).toBe(personId);
    const sessions = await listLiveSessions(db.kysely, personId);
    expect(sessions.map((one) => one.id)).toEqual([begun?.sessionId]);
  });

  test("refuses a wrong password and an unknown account alike", async () => {
    const { email, personId } = await signUpOwner();
    expect(await attempt(email, "another long sentence")).toBeNull();
    expect(await attempt("nobody@nowhere.example", PASSWORD)).toBeNull();
    expect(await attempt("not an address", PASSWORD)).toBeNull();
    expect(await listLiveSessions(db.kysely, personId)).toEqual([]);
  });

  test("an unknown account takes as much work as a wrong password", async () => {
    const { email } = await signUpOwner();
    const took = async (address: string) => {
      const times: number[] = [];
      for (let tries = 0; tries < 7; tries += 1) {
        const before = process.cpuUsage();
        await attempt(address, "another long sentence");
        const { user, system } = process.cpuUsage(before);
        times.push(user + system);
      }
      return times.toSorted((a, b) => a - b)[3] ?? 0;
    };
    await attempt("warm@nowhere.example", "another long sentence");
    const ratio = (await took("nobody-2@nowhere.example")) / (await took(email));
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test("the eleventh attempt on an account from one address is refused, even with the right password", async () => {
    const { email } = await signUpOwner();
    const { email: other } = await signUpOwner();
    for (let tries = 0; tries < 10; tries += 1) await attempt(email, "wrong wrong wrong");
    await expect(attempt(email, PASSWORD)).rejects.toThrow(AppError);
    await expect(attempt(email, PASSWORD, "198.51.100.9")).resolves.not.toBeNull();
    await expect(attempt(other, PASSWORD)).resolves.not.toBeNull();
  });

  test("of forty concurrent guesses no more than ten are tried", async () => {
    const { email } = await signUpOwner();
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => attempt(email, "wrong wrong wrong")));
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBe(10);
  });

  test("lets the people of the sample in while the product is this machine's alone, and nowhere else", async () => {
    const email = sampleEmail("Ana Duarte");
    const passwordHash = await hashPassword(PASSWORD);
    await insertPerson(db.kysely, {
      id: uuidv7(),
      email,
      emailKey: email,
      name: "Ana",
      passwordHash,
      isVerified: true,
    });
    const sid = (await attempt(email, PASSWORD))?.sessionId ?? "";
    const token = await encode({ token: { sid }, secret: runtime().env.NEXTAUTH_SECRET });
    expect(await readSession({ "fairlead.session": token })).toMatchObject({ email });
    const { email: other } = await signUpOwner();
    installTestRuntime(db, {
      FAIRLEAD_DATA: folder,
      PUBLIC_URL: "https://leads.example.com",
      SMTP_URL: "smtp://mail.example.com",
    });
    expect(await attempt(email, PASSWORD)).toBeNull();
    expect(await readSession({ "__Host-fairlead.session": token })).toBeNull();
    expect(await attempt(other, PASSWORD)).not.toBeNull();
  });

  test("the right password forgets the wrong ones before it", async () => {
    const { email } = await signUpOwner();
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 6; tries += 1) await attempt(email, "wrong wrong wrong");
      expect(await attempt(email, PASSWORD)).not.toBeNull();
    }
  });
});

describe("a session", () => {
  test("is read from the cookie for as long as its row lives", async () => {
    const { email, personId } = await signUpOwner();
    const sid = (await attempt(email, PASSWORD))?.sessionId ?? "";
    const cookies = await cookieOf({ sid });
    expect(await readSession(cookies)).toMatchObject({ sessionId: sid, personId, email });
    await revokeSession(db.kysely, personId, sid);
    expect(await readSession(cookies)).toBeNull();
  });

  test("is nobody's with a token that was signed by somebody else, or carries none", async () => {
    const { email } = await signUpOwner();
    const sid = (await attempt(email, PASSWORD))?.sessionId ?? "";
    expect(await readSession(await cookieOf({ sid }, "another secret, as long as ours"))).toBeNull();
    expect(await readSession(await cookieOf({ sub: sid }))).toBeNull();
    expect(await readSession({ "fairlead.session": sid })).toBeNull();
    expect(await readSession({})).toBeNull();
  });

  test("can only be ended by its own person", async () => {
    const [mine, theirs] = [await signUpOwner(), await signUpOwner()];
    const sid = (await attempt(mine.email, PASSWORD))?.sessionId ?? "";
    expect(await revokeSession(db.kysely, theirs.personId, sid)).toBeUndefined();
    expect(await readSession(await cookieOf({ sid }))).not.toBeNull();
  });

  test("stays when a person ends all their others", async () => {
    const { email, personId } = await signUpOwner();
    const [first, second] = [await attempt(email, PASSWORD), await attempt(email, PASSWORD)];
    expect(await revokeSessions(db.kysely, personId, second?.sessionId ?? "")).toBe(1);
    expect(await readSession(await cookieOf({ sid: first?.sessionId }))).toBeNull();
    expect(await readSession(await cookieOf({ sid: second?.sessionId }))).not.toBeNull();
  });
});
