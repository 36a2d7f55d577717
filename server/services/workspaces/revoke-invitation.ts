import { dropInvitationTokens } from "#db/directory/mailed-token.ts";
import { revokeInvitation as revokeRow } from "#db/queries/workspace/invitation.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { demandRole } from "./invite-member.ts";

/** Takes an invitation back; its link stops working at once. */
export async function revokeInvitation(actor: Actor, id: string): Promise<void> {
  demand(actor, "manageMembers");
  await writing(actor, async (w) => {
    const revoked = await revokeRow(w.scope, id, w.now);
    if (!revoked) throw notFound("invitation");
    demandRole(actor, revoked.role);
    await dropInvitationTokens(w.scope.db, w.scope.workspaceId, id);
    await audit(w, actor, {
      action: "member.invitationTakenBack",
      subjectKind: "invitation",
      subjectId: id,
      detail: { role: revoked.role },
    });
  });
}
