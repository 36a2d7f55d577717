import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { findMembership, insertMembership } from "#db/directory/membership.ts";
import { findPersonByEmailKey, insertPerson, markVerified } from "#db/directory/person.ts";
import { withWorkspace } from "#db/scope.ts";
import type { Role } from "#server/core/access.ts";
import { uuidv7 } from "#server/ids.ts";
import { listKeptMails } from "#server/integrations/mail/mailbox.ts";
import { runtime } from "#server/runtime.ts";
import type { Actor } from "#server/services/actor.ts";
import { listWorkspaces } from "#server/services/workspaces/list-workspaces.ts";
import { signUp, signUpInput } from "#server/services/workspaces/sign-up.ts";

/** A person in a workspace, as services and procedures take them. */
export type TestMember = Actor & { personId: string; role: Role; slug: string; email: string };

/** A data folder whose mailbox a test reads; removed at the end. Pass it to the runtime as FAIRLEAD_DATA. */
export function mailFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-mail-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let counter = 0;

/** Signs a verified person up with a workspace of their own, through the service. */
export async function signUpOwner(name = "Priya Raman", company = "Northwind Test"): Promise<TestMember> {
  counter += 1;
  const email = `owner-${counter}@northwind-test.example`;
  const input = signUpInput.parse({ email, name, company, password: PASSWORD, timeZone: "Europe/Berlin" });
  await signUp(input);
  const { kysely } = runtime().db;
  const person = await findPersonByEmailKey(kysely, email);
  if (!person) throw new Error("sign-up left no owner");
  await markVerified(kysely, person.id);
  const [own] = await listWorkspaces(person.id);
  const membership = await findMembership(kysely, person.id, own?.slug ?? "");
  if (!own || !membership) throw new Error("sign-up left no workspace");
  const { slug } = own;
  return { workspaceId: membership.workspaceId, personId: person.id, repId: null, role: "owner", slug, email };
}

/** Adds a verified person with a role to a member's workspace. */
export async function addMember(to: TestMember, role: Role): Promise<TestMember> {
  counter += 1;
  const [personId, email] = [uuidv7(), `${role}-${counter}@northwind-test.example`];
  await insertPerson(runtime().db.kysely, {
    id: personId,
    email,
    emailKey: email,
    name: `A ${role}`,
    passwordHash: "",
    isVerified: true,
  });
  await withWorkspace(runtime().db.kysely, to.workspaceId, (scope) =>
    insertMembership(scope, { personId, role, at: new Date() }),
  );
  return { ...to, personId, role, email };
}

/** The password of everybody who signs up here. */
export const PASSWORD = "a long sentence is fine";

/** Answers the token of the newest mail to an address. Throws when there is none. */
export async function mailedToken(to: string): Promise<string> {
  const mail = (await listKeptMails(runtime().env.FAIRLEAD_DATA)).find((one) => one.to === to);
  const token = /\/(?:verify|reset|invite)\/([\w-]+)/.exec(mail?.text ?? "")?.[1];
  if (!token) throw new Error(`no mail with a link to ${to}`);
  return token;
}
