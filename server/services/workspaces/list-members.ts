import { listMembers as listRows, type MemberRow } from "#db/directory/membership.ts";
import { listPersonNames } from "#db/directory/person.ts";
import { readClock } from "#db/queries/clock.ts";
import { listWaitingInvitations } from "#db/queries/workspace/invitation.ts";
import { canManageMember, type Role } from "#server/core/access.ts";
import { runtime } from "../../runtime.ts";
import { type Actor, demand, reading } from "../actor.ts";

/** A member as the members screen shows them; `canManage`: the reader may change or remove them. */
export type ShownMember = MemberRow & { canManage: boolean };

/** An invitation nobody accepted yet; `hasExpired`: its link no longer works until it is sent again. */
export type WaitingInvitation = {
  id: string;
  email: string;
  role: Role;
  inviter: string | null;
  createdAt: Date;
  expiresAt: Date;
  hasExpired: boolean;
  canManage: boolean;
};

/** Lists members (longest there first) and waiting invitations (newest first), with what the reader may do to each. */
export async function listMembers(actor: Actor): Promise<{ members: ShownMember[]; invitations: WaitingInvitation[] }> {
  demand(actor, "manageMembers");
  const { kysely } = runtime().db;
  const canManage = (role: Role) => actor.role === "system" || canManageMember(actor.role, role);
  const { members, invitations } = await reading(actor, async (scope) => ({
    members: await listRows(scope),
    invitations: await listWaitingInvitations(scope),
  }));
  const inviters = await listPersonNames(
    kysely,
    invitations.map((one) => one.invitedBy),
  );
  const names = new Map(inviters.map(({ id, name }) => [id, name]));
  const now = await readClock(kysely);
  return {
    members: members.map((member) => ({ ...member, canManage: canManage(member.role) })),
    invitations: invitations.map(({ invitedBy, ...one }) => ({
      ...one,
      inviter: names.get(invitedBy) ?? null,
      hasExpired: one.expiresAt.getTime() <= now,
      canManage: canManage(one.role),
    })),
  };
}
