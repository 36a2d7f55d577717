import { insertMailedToken } from "#db/directory/mailed-token.ts";
import { listMembers } from "#db/directory/membership.ts";
import { findPerson } from "#db/directory/person.ts";
import { insertInvitation } from "#db/queries/workspace/invitation.ts";
import { canManageMember, type Role } from "#server/core/access.ts";
import { type EmailAddress, emailAddress } from "#server/core/email-address.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import { runtime } from "../../runtime.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit, keyedHash } from "../audit.ts";
import { newToken } from "../credentials/token.ts";
import { INVITATION_HOURS, sendInvitation } from "./send-invitation.ts";

/** A person who invites; the product itself never does. */
export type Inviter = Actor & { personId: string };

/** Throws `forbidden` unless the actor may give, take and change this role. */
export function demandRole(actor: Actor, role: Role): void {
  demand(actor, "manageMembers");
  if (actor.role === "system" || canManageMember(actor.role, role)) return;
  throw new AppError("forbidden", "Only an owner can make, change or remove an owner.");
}

/** Throws `precondition` unless the person has shown that their own address is theirs: only then do we mail others for them. */
export async function demandVerified(personId: string): Promise<void> {
  const person = await findPerson(runtime().db.kysely, personId);
  if (!person?.emailVerifiedAt) {
    throw new AppError("precondition", "Verify your own address first: the link is in the mail we sent you.");
  }
}

/**
 * Invites somebody by mail to join with a role. An earlier invitation to the address is replaced.
 * `isMailed` is false when the mail could not be sent: the invitation stands and can be sent again.
 */
export async function inviteMember(
  actor: Inviter,
  input: { email: EmailAddress; role: Role },
): Promise<{ id: string; isMailed: boolean }> {
  demandRole(actor, input.role);
  await demandVerified(actor.personId);
  const { email, emailKey } = input.email;
  const { token, hash } = newToken();
  const id = await writing(actor, async ({ scope, now }) => {
    const members = await listMembers(scope);
    if (members.some((member) => emailAddress.safeParse(member.email).data?.emailKey === emailKey)) {
      throw new AppError("conflict", "This person is a member already.", { field: "email" });
    }
    const made = uuidv7(now);
    await insertInvitation(scope, { id: made, email, role: input.role, invitedBy: actor.personId, now });
    await insertMailedToken(scope.db, {
      hash,
      kind: "invitation",
      workspaceId: scope.workspaceId,
      refId: made,
      hours: INVITATION_HOURS,
    });
    await audit({ scope, now }, actor, {
      action: "member.invited",
      subjectKind: "invitation",
      subjectId: made,
      detail: { role: input.role, email: keyedHash(emailKey) },
    });
    return made;
  });
  return { id, isMailed: await sendInvitation(actor, { email, role: input.role, token }) };
}
