import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, test } from "vitest";
import { addMember, mailFolder, signUpOwner, type TestMember } from "#db/testing/people.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { type Ability, can, ROLES, type Role } from "#server/core/access.ts";
import { DEFAULT_SETTINGS } from "#server/core/workspace-settings.ts";
import type { Session } from "../auth/session.ts";
import { callerFor } from "./root.ts";

const db = await testDatabase();
installTestRuntime(db, { FAIRLEAD_DATA: mailFolder() });

type Caller = ReturnType<typeof callerFor>;
const nobody = "00000000-0000-7000-8000-000000000000";
const { schemaVersion: _, ...settings } = DEFAULT_SETTINGS;

/** Every procedure of members, audit log and settings, with the ability that opens it and an input that is well formed. */
const DOORS: Record<string, [Ability, (caller: Caller, slug: string) => Promise<unknown>]> = {
  "member.list": ["manageMembers", (caller, slug) => caller.member.list({ slug })],
  "member.invite": [
    "manageMembers",
    (caller, slug) => caller.member.invite({ slug, email: "x@y.example", role: "rep" }),
  ],
  "member.resendInvitation": ["manageMembers", (caller, slug) => caller.member.resendInvitation({ slug, id: nobody })],
  "member.revokeInvitation": ["manageMembers", (caller, slug) => caller.member.revokeInvitation({ slug, id: nobody })],
  "member.changeRole": [
    "manageMembers",
    (caller, slug) => caller.member.changeRole({ slug, personId: nobody, role: "rep" }),
  ],
  "member.remove": ["manageMembers", (caller, slug) => caller.member.remove({ slug, personId: nobody })],
  "audit.list": ["readAudit", (caller, slug) => caller.audit.list({ slug })],
  "audit.filters": ["readAudit", (caller, slug) => caller.audit.filters({ slug })],
  "workspace.settings": ["manageSettings", (caller, slug) => caller.workspace.settings({ slug })],
  "workspace.update": [
    "manageSettings",
    (caller, slug) => caller.workspace.update({ slug, settings: { ...settings, productInterests: [] } }),
  ],
  "workspace.firstRun": ["manageSettings", (caller, slug) => caller.workspace.firstRun({ slug })],
};

const sessionOf = ({ personId, email }: TestMember): Session => ({
  sessionId: personId,
  personId,
  email,
  name: "N",
  isVerified: true,
});
const callerOf = (member: TestMember | null) =>
  callerFor({ session: member && sessionOf(member), requestId: "test", address: null });

async function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "ok",
    (error: unknown) => (error instanceof TRPCError ? error.code : String(error)),
  );
}

let owner: TestMember;
let stranger: TestMember;
const members = {} as Record<Role, TestMember>;
beforeAll(async () => {
  owner = await signUpOwner();
  stranger = await signUpOwner();
  for (const role of ROLES) members[role] = role === "owner" ? owner : await addMember(owner, role);
});

describe.each(Object.entries(DOORS))("%s", (_name, [ability, call]) => {
  test.each(ROLES)("opens for a role that holds the ability, and for no other: %s", async (role) => {
    const code = await codeOf(call(callerOf(members[role]), owner.slug));
    if (can(role, ability)) expect(["ok", "NOT_FOUND", "CONFLICT"]).toContain(code);
    else expect(code).toBe("FORBIDDEN");
  });

  test("is not there for the owner of another workspace, and asks nobody's name first", async () => {
    expect(await codeOf(call(callerOf(stranger), owner.slug))).toBe("NOT_FOUND");
    expect(await codeOf(call(callerOf(null), owner.slug))).toBe("UNAUTHORIZED");
  });
});

test("an owner's call succeeds where it needs no row of its own", async () => {
  for (const name of [
    "member.list",
    "audit.list",
    "audit.filters",
    "workspace.settings",
    "workspace.update",
    "workspace.firstRun",
  ]) {
    const [, call] = DOORS[name] ?? [];
    expect(await codeOf(call?.(callerOf(owner), owner.slug) ?? Promise.reject(new Error(name))), name).toBe("ok");
  }
});
