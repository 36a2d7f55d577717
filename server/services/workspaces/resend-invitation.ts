import { dropInvitationTokens, insertMailedToken } from "#db/directory/mailed-token.ts";
import { extendInvitation } from "#db/queries/workspace/invitation.ts";
import { notFound } from "../../errors.ts";
import { demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { newToken } from "../credentials/token.ts";
import { demandRole, demandVerified, type Inviter } from "./invite-member.ts";
import { INVITATION_HOURS, sendInvitation } from "./send-invitation.ts";

/** Sends an invitation again with a new link, for another seven days; earlier links stop working. */
export async function resendInvitation(actor: Inviter, id: string): Promise<{ isMailed: boolean }> {
  demand(actor, "manageMembers");
  await demandVerified(actor.personId);
  const { token, hash } = newToken();
  const invitation = await writing(actor, async (w) => {
    const extended = await extendInvitation(w.scope, id, w.now);
    if (!extended) throw notFound("invitation");
    demandRole(actor, extended.role);
    const { workspaceId } = w.scope;
    await dropInvitationTokens(w.scope.db, workspaceId, id);
    await insertMailedToken(w.scope.db, { hash, kind: "invitation", workspaceId, refId: id, hours: INVITATION_HOURS });
    await audit(w, actor, {
      action: "member.invitedAgain",
      subjectKind: "invitation",
      subjectId: id,
      detail: { role: extended.role },
    });
    return extended;
  });
  return { isMailed: await sendInvitation(actor, { email: invitation.email, role: invitation.role, token }) };
}
