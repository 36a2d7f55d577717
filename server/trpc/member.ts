import * as z from "zod";
import { ROLES } from "#server/core/access.ts";
import { emailAddress } from "#server/core/email-address.ts";
import { changeMemberRole } from "../services/workspaces/change-member-role.ts";
import { inviteMember } from "../services/workspaces/invite-member.ts";
import { listMembers } from "../services/workspaces/list-members.ts";
import { removeMember } from "../services/workspaces/remove-member.ts";
import { resendInvitation } from "../services/workspaces/resend-invitation.ts";
import { revokeInvitation } from "../services/workspaces/revoke-invitation.ts";
import { ableProcedure, router } from "./trpc.ts";

const role = z.enum(ROLES);
const managing = ableProcedure("manageMembers");

/** Who belongs to the workspace, and who is invited. */
export const memberRouter = router({
  list: managing.query(({ ctx }) => listMembers(ctx.actor)),
  invite: managing
    .input(z.object({ email: emailAddress, role }))
    .mutation(({ ctx, input }) => inviteMember(ctx.actor, input)),
  resendInvitation: managing
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => resendInvitation(ctx.actor, input.id)),
  revokeInvitation: managing
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => revokeInvitation(ctx.actor, input.id)),
  changeRole: managing
    .input(z.object({ personId: z.uuid(), role }))
    .mutation(({ ctx, input }) => changeMemberRole(ctx.actor, input)),
  remove: managing
    .input(z.object({ personId: z.uuid() }))
    .mutation(({ ctx, input }) => removeMember(ctx.actor, input.personId)),
});
