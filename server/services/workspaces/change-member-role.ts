import { countOwners, findMemberRole, updateMemberRole } from "#db/directory/membership.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import type { Role } from "#server/core/access.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { demandRole } from "./invite-member.ts";

/** Throws `precondition` when the workspace would be left without an owner. */
export async function demandAnotherOwner(scope: WorkspaceScope, role: Role): Promise<void> {
  if (role !== "owner" || (await countOwners(scope)) > 1) return;
  throw new AppError("precondition", "A workspace needs an owner. Make somebody else an owner first.");
}

/** Gives a member another role. Only owners make and change owners; the last owner stays one. */
export async function changeMemberRole(
  actor: Actor,
  { personId, role }: { personId: string; role: Role },
): Promise<void> {
  demand(actor, "manageMembers");
  await writing(actor, async (w) => {
    const member = await findMemberRole(w.scope, personId);
    if (!member) throw notFound("member");
    demandRole(actor, member.role);
    demandRole(actor, role);
    if (member.role === role) return;
    await demandAnotherOwner(w.scope, member.role);
    await updateMemberRole(w.scope, personId, role);
    await audit(w, actor, {
      action: "member.roleChanged",
      subjectKind: "member",
      subjectId: personId,
      detail: { from: member.role, to: role },
    });
  });
}
