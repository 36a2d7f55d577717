import { findPerson } from "#db/directory/person.ts";
import { INVITATION_DAYS } from "#db/queries/workspace/invitation.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import type { Role } from "#server/core/access.ts";
import { invitationLetter } from "../../integrations/mail/letters/invitation.ts";
import { trySend } from "../../integrations/mail/mailer.ts";
import { runtime } from "../../runtime.ts";
import { reading } from "../actor.ts";
import type { Inviter } from "./invite-member.ts";

/** How long the link of an invitation works, in hours. */
export const INVITATION_HOURS = INVITATION_DAYS * 24;

/** Mails the link of an invitation. Answers whether it could be sent. */
export async function sendInvitation(
  actor: Inviter,
  { email, role, token }: { email: string; role: Role; token: string },
): Promise<boolean> {
  const { env, db } = runtime();
  const { name: workspace } = await reading(actor, getWorkspace);
  const person = await findPerson(db.kysely, actor.personId);
  const url = `${env.PUBLIC_URL}/invite/${token}`;
  const letter = invitationLetter({ inviter: person?.name ?? workspace, workspace, role, url, days: INVITATION_DAYS });
  return trySend({ to: email, ...letter });
}
