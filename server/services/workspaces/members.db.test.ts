import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { countOwners, findMembership } from "#db/directory/membership.ts";
import { findPersonByEmailKey } from "#db/directory/person.ts";
import { findRepOfPerson } from "#db/queries/team/rep.ts";
import { withWorkspace } from "#db/scope.ts";
import { addMember, mailedToken, mailFolder, PASSWORD, signUpOwner, type TestMember } from "#db/testing/people.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import type { Role } from "#server/core/access.ts";
import { emailAddress } from "#server/core/email-address.ts";
import type { Session } from "../../auth/session.ts";
import { reading } from "../actor.ts";
import { addRep } from "../team/add-rep.ts";
import { addTimeOff } from "../team/add-time-off.ts";
import { createPool } from "../team/create-pool.ts";
import { readPool } from "../team/read-pool.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { changeMemberRole } from "./change-member-role.ts";
import { inviteMember } from "./invite-member.ts";
import { listAudit } from "./list-audit.ts";
import { listMembers } from "./list-members.ts";
import { readInvitation } from "./read-invitation.ts";
import { removeMember } from "./remove-member.ts";
import { resendInvitation } from "./resend-invitation.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

const db = await testDatabase();
const folder = mailFolder();
beforeEach(() => {
  installTestRuntime(db, { FAIRLEAD_DATA: folder });
});

let counter = 0;
const invited = async (by: TestMember, role: Role = "rep") => {
  counter += 1;
  const email = `invited-${counter}@northwind-test.example`;
  const { id } = await inviteMember(by, { email: emailAddress.parse(email), role });
  return { id, email, token: await mailedToken(email) };
};
const account = { name: "Ben Ode", password: PASSWORD };
const accept = (token: string, session: Session | null = null, withAccount = true) =>
  acceptInvitation(session, { token, timeZone: "America/New_York", account: withAccount ? account : undefined });
const sessionOf = ({ personId, email }: TestMember): Session => ({
  sessionId: personId,
  personId,
  email,
  name: "N",
  isVerified: true,
});

describe("an invitation", () => {
  test("makes its holder a member with a new account, once", async () => {
    const owner = await signUpOwner();
    const { email, token } = await invited(owner, "manager");
    expect(await readInvitation(token)).toMatchObject({
      workspace: "Northwind Test",
      role: "manager",
      email,
      hasAccount: false,
    });
    expect(await accept(token)).toEqual({ slug: owner.slug, email });
    const person = await findPersonByEmailKey(db.kysely, email);
    expect(person?.emailVerifiedAt).not.toBeNull();
    expect(await findMembership(db.kysely, person?.id ?? "", owner.slug)).toMatchObject({ role: "manager" });
    expect(await readInvitation(token)).toBeNull();
    await expect(accept(token)).rejects.toThrow(/expired or was taken back/);
  });

  test("of ten at once exactly one is accepted", async () => {
    const { token } = await invited(await signUpOwner());
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => accept(token)));
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBe(1);
  });

  test("puts a rep into the pools that take them in by a condition, and they are out of them once removed", async () => {
    const owner = await signUpOwner();
    const membership = { timeZones: ["America/New_York"] };
    const { poolId } = await createPool(owner, { name: "East coast", membership });
    const { email, token } = await invited(owner);
    await accept(token);
    const person = await findPersonByEmailKey(db.kysely, email);
    const members = async () => (await readPool(owner, poolId)).members.map(({ name }) => name);
    expect(await members()).toEqual(["Ben Ode"]);
    await removeMember(owner, person?.id ?? "");
    expect(await members()).toEqual([]);
  });

  test("gives a rep hours in their own zone, not confirmed, and a place in the roster", async () => {
    const owner = await signUpOwner();
    const { email, token } = await invited(owner);
    await accept(token);
    const { rep, roster } = await reading(owner, async ({ db: tx, workspaceId }) => ({
      rep: await tx
        .selectFrom("rep")
        .selectAll()
        .where("workspaceId", "=", workspaceId)
        .where("email", "=", email)
        .executeTakeFirstOrThrow(),
      roster: await sql<{
        reps: number;
      }>`select json_array_length(s.body->'reps') as reps from directory.workspace_head h
        join roster_snapshot s on s.workspace_id = h.workspace_id and s.hash = h.roster_hash where h.workspace_id = ${workspaceId}`.execute(
        tx,
      ),
    }));
    expect(rep).toMatchObject({
      name: "Ben Ode",
      timeZone: "America/New_York",
      scheduleConfirmed: false,
      isActive: true,
    });
    expect(roster.rows).toEqual([{ reps: 2 }]);
  });

  test("for somebody with an account needs them signed in, and nobody else will do", async () => {
    const [owner, other] = [await signUpOwner(), await signUpOwner()];
    await inviteMember(owner, { email: emailAddress.parse(other.email), role: "admin" });
    const token = await mailedToken(other.email);
    await expect(accept(token)).rejects.toThrow(/has an account/);
    await expect(accept(token, sessionOf(owner))).rejects.toThrow(/is for owner-/);
    await accept(token, sessionOf(other), false);
    expect(await findMembership(db.kysely, other.personId, owner.slug)).toMatchObject({ role: "admin" });
  });

  test("that was taken back, replaced or sent again leaves no working older link", async () => {
    const owner = await signUpOwner();
    const gone = await invited(owner);
    await revokeInvitation(owner, gone.id);
    await expect(accept(gone.token)).rejects.toThrow(/taken back/);
    const old = await invited(owner);
    await resendInvitation(owner, old.id);
    await expect(accept(old.token)).rejects.toThrow(/taken back/);
    const resent = await mailedToken(old.email);
    await inviteMember(owner, { email: emailAddress.parse(old.email), role: "admin" });
    await expect(accept(resent)).rejects.toThrow(/taken back/);
    await accept(await mailedToken(old.email));
    expect((await listMembers(owner)).members.find(({ email }) => email === old.email)?.role).toBe("admin");
  });

  test("that is too old is not accepted", async () => {
    const owner = await signUpOwner();
    const { id, token } = await invited(owner);
    await withWorkspace(db.kysely, owner.workspaceId, ({ db: tx }) =>
      tx
        .updateTable("invitation")
        .set({ expiresAt: new Date(Date.now() - 1) })
        .where("id", "=", id)
        .execute(),
    );
    await expect(accept(token)).rejects.toThrow(/expired/);
    expect((await listMembers(owner)).invitations).toMatchObject([{ id, hasExpired: true }]);
  });

  test("is not sent for somebody whose own address is not verified, nor to a member", async () => {
    const owner = await signUpOwner();
    await expect(
      inviteMember(owner, { email: emailAddress.parse(owner.email.toUpperCase()), role: "rep" }),
    ).rejects.toThrow(/member already/);
    await db.kysely
      .updateTable("directory.person")
      .set({ emailVerifiedAt: null })
      .where("id", "=", owner.personId)
      .execute();
    await expect(invited(owner)).rejects.toThrow(/Verify your own address/);
  });

  test("of another workspace is not found", async () => {
    const [mine, theirs] = [await signUpOwner(), await signUpOwner()];
    const { id, token } = await invited(theirs);
    await expect(revokeInvitation(mine, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(resendInvitation(mine, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await readInvitation(token)).not.toBeNull();
  });
});

describe("roles", () => {
  test("admins manage everybody but owners, and make none", async () => {
    const owner = await signUpOwner();
    const [admin, rep] = [await addMember(owner, "admin"), await addMember(owner, "rep")];
    await changeMemberRole(admin, { personId: rep.personId, role: "manager" });
    await expect(changeMemberRole(admin, { personId: rep.personId, role: "owner" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(changeMemberRole(admin, { personId: owner.personId, role: "rep" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(removeMember(admin, owner.personId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(invited(admin, "owner")).rejects.toMatchObject({ code: "forbidden" });
    await changeMemberRole(owner, { personId: rep.personId, role: "owner" });
  });

  test("of two owners who end each other's ownership at once exactly one succeeds", async () => {
    const owner = await signUpOwner();
    const second = await addMember(owner, "owner");
    const outcomes = await Promise.allSettled([
      changeMemberRole(owner, { personId: second.personId, role: "admin" }),
      changeMemberRole(second, { personId: owner.personId, role: "admin" }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBe(1);
    expect(await reading(owner, countOwners)).toBe(1);
  });

  test("the last owner can neither be demoted nor removed", async () => {
    const owner = await signUpOwner();
    await expect(changeMemberRole(owner, { personId: owner.personId, role: "admin" })).rejects.toMatchObject({
      code: "precondition",
    });
    await expect(removeMember(owner, owner.personId)).rejects.toMatchObject({ code: "precondition" });
  });

  test("a stranger's id is not found", async () => {
    const [owner, stranger] = [await signUpOwner(), await signUpOwner()];
    await expect(changeMemberRole(owner, { personId: stranger.personId, role: "rep" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(removeMember(owner, stranger.personId)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("removing a member", () => {
  test("ends their access and their taking of leads, and they can come back", async () => {
    const owner = await signUpOwner();
    const { email, token } = await invited(owner);
    await accept(token);
    const person = await findPersonByEmailKey(db.kysely, email);
    const personId = person?.id ?? "";
    const repOf = () => reading(owner, (scope) => findRepOfPerson(scope, personId));
    await removeMember(owner, personId);
    expect(await findMembership(db.kysely, personId, owner.slug)).toBeUndefined();
    expect(await repOf()).toMatchObject({ isActive: false });
    await inviteMember(owner, { email: emailAddress.parse(email), role: "rep" });
    await accept(await mailedToken(email), { ...sessionOf(owner), personId, email }, false);
    expect(await repOf()).toMatchObject({ isActive: true });
  });

  test("is refused for whoever answers for the catch-all", async () => {
    const owner = await signUpOwner();
    const second = await addMember(owner, "owner");
    await expect(removeMember(second, owner.personId)).rejects.toThrow(/answers for every lead/);
    expect(await findMembership(db.kysely, owner.personId, owner.slug)).toBeDefined();
  });
});

describe("the audit log", () => {
  test("tells of each change who made it, without the address", async () => {
    const owner = await signUpOwner();
    const { email, token } = await invited(owner, "manager");
    await accept(token);
    const person = await findPersonByEmailKey(db.kysely, email);
    await changeMemberRole(owner, { personId: person?.id ?? "", role: "admin" });
    const { events, next } = await listAudit(owner, { limit: 10 });
    expect(events.map(({ action, who, subjectName }) => [action, who, subjectName])).toEqual([
      ["member.roleChanged", "Priya Raman", "Ben Ode"],
      ["member.joined", "Ben Ode", "Ben Ode"],
      ["member.invited", "Priya Raman", null],
      ["workspace.created", "Priya Raman", null],
    ]);
    expect(next).toBeNull();
    expect(JSON.stringify(events)).not.toContain(email);
  });

  test("names reps and pools in place of their ids", async () => {
    const owner = await signUpOwner();
    const { poolId } = await createPool(owner, { name: "EMEA small" });
    const [startsAt, endsAt] = [Date.now(), Date.now() + 86_400_000];
    const { repId } = await addRep(owner, { name: "Emi Sato", email: "emi@northwind-test.example" });
    await addTimeOff(owner, { repId, startsAt, endsAt });
    const { events } = await listAudit(owner, { limit: 3 });
    expect(
      events.map(({ action, subjectId, subjectName, detail }) => [action, subjectId, subjectName, detail.repId]),
    ).toEqual([
      ["timeOff.added", expect.any(String), null, "Emi Sato"],
      ["rep.added", repId, "Emi Sato", undefined],
      ["pool.created", poolId, "EMEA small", undefined],
    ]);
  });

  test("a change that is refused leaves no entry, and pages follow each other without gap", async () => {
    const owner = await signUpOwner();
    const rep = await addMember(owner, "rep");
    await expect(removeMember(owner, owner.personId)).rejects.toThrow();
    for (const role of ["manager", "admin", "rep", "rep"] as const)
      await changeMemberRole(owner, { personId: rep.personId, role });
    const first = await listAudit(owner, { limit: 2 });
    const second = await listAudit(owner, { limit: 2, before: first.next ?? undefined });
    const actions = [...first.events, ...second.events].map(({ detail, action }) => [action, detail.to]);
    expect(actions).toEqual([
      ["member.roleChanged", "rep"],
      ["member.roleChanged", "admin"],
      ["member.roleChanged", "manager"],
      ["workspace.created", undefined],
    ]);
    expect(second.next).toBeNull();
  });
});
