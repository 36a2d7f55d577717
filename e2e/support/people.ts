import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";

/** Somebody with an account, and the workspace they are in. */
export type Person = { name: string; email: string; password: string; slug: string };

type Mail = { to: string; subject: string; html: string; text: string };

export const PASSWORD = "a long sentence is fine";
const BASE = () => process.env.E2E_BASE_URL ?? "";

/** Calls a procedure as the browser of `request` would. Answers its value; throws its message. */
export async function call<T>(request: APIRequestContext, path: string, input: unknown): Promise<T> {
  const answer = await request.post(`${BASE()}/api/trpc/${path}`, { data: { json: input } });
  const body = await answer.json();
  if (!answer.ok()) throw new Error(`${path}: ${body.error?.json?.message ?? answer.status()}`);
  return body.result.data.json as T;
}

/** Signs somebody up with a workspace of their own, verifies their address and signs them in where `request` belongs. */
export async function signUp(
  request: APIRequestContext,
  { name = "Priya Raman", company = "Northwind Sample" } = {},
): Promise<Person> {
  const email = `${randomUUID().slice(0, 8)}@northwind-sample.example`;
  const account = { email, name, password: PASSWORD };
  await call(request, "person.signUp", { ...account, company, timeZone: "Europe/Berlin" });
  await signIn(request, { token: tokenIn(await mailTo(email)), password: PASSWORD });
  return { ...account, slug: await ownSlug(request) };
}

/** The workspace of somebody who is signed in where `request` belongs and is in no other. */
export async function ownSlug(request: APIRequestContext): Promise<string> {
  const body = await (await request.get(`${BASE()}/api/trpc/workspace.mine`)).json();
  const [only] = body.result.data.json as { slug: string }[];
  if (!only) throw new Error("they are in no workspace");
  return only.slug;
}

/** Signs a person in where `request` belongs, by address or by the link of a verification mail: `page.request` for a page's browser. */
export async function signIn(
  request: APIRequestContext,
  shown: { email: string; password: string } | { token: string; password: string },
): Promise<void> {
  const { csrfToken } = await (await request.get(`${BASE()}/api/auth/csrf`)).json();
  const known: Record<string, string> = "token" in shown ? { token: shown.token } : { email: shown.email };
  const form = { csrfToken, ...known, password: shown.password, json: "true" };
  const answer = await request.post(`${BASE()}/api/auth/callback/credentials`, { form });
  if (!answer.ok()) throw new Error(`sign-in of ${JSON.stringify(known)}: ${answer.status()}`);
}

/** Mails that were read, by folder and name: a mailbox of a whole run is asked for hundreds of times. */
const read = new Map<string, Mail>();

/** Waits for the newest mail to an address in the development mailbox, of those whose subject fits. */
export async function mailTo(email: string, subject = /./): Promise<Mail> {
  const folder = join(process.env.E2E_DATA ?? "", "mailbox");
  const found = async () => {
    const names = await readdir(folder).catch(() => []);
    for (const name of names
      .filter((one) => one.endsWith(".json"))
      .toSorted()
      .toReversed()) {
      const file = join(folder, name);
      const mail = read.get(file) ?? (JSON.parse(await readFile(file, "utf8")) as Mail);
      read.set(file, mail);
      if (mail.to === email && subject.test(mail.subject)) return mail;
    }
    return null;
  };
  await expect.poll(found, { message: `a mail to ${email}`, intervals: [50] }).not.toBeNull();
  return (await found()) as Mail;
}

/** The token of the link in a mail of ours. */
export function tokenIn(mail: Mail): string {
  return new URL(linkIn(mail)).pathname.split("/").at(-1) ?? "";
}

/** The address a mail asks to open. */
export function linkIn(mail: Mail): string {
  const link = /https?:\/\/\S+\/(?:verify|reset|invite)\/[\w-]+/.exec(mail.text)?.[0];
  if (!link) throw new Error("the mail holds no link");
  return link;
}
