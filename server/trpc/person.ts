import * as z from "zod";
import { updatePersonName } from "#db/directory/person.ts";
import { emailAddress } from "#server/core/email-address.ts";
import { runtime } from "../runtime.ts";
import { countMailRequest, countSignUp } from "../services/credentials/attempt-limit.ts";
import { acceptInvitation } from "../services/workspaces/accept-invitation.ts";
import { changePassword } from "../services/workspaces/change-password.ts";
import { readInvitation } from "../services/workspaces/read-invitation.ts";
import { requestPasswordReset } from "../services/workspaces/request-password-reset.ts";
import { resetPassword } from "../services/workspaces/reset-password.ts";
import { newPassword, personName, signUp, signUpInput } from "../services/workspaces/sign-up.ts";
import { timeZoneName } from "../services/workspaces/time-zone-name.ts";
import { personProcedure, publicProcedure, router } from "./trpc.ts";

const token = z.string().min(1).max(100);
const typedPassword = z.string().max(500);

/** A person's own account, in no workspace: sign-up, the e-mailed links, name and password. */
export const personRouter = router({
  signUp: publicProcedure.input(signUpInput).mutation(async ({ ctx, input }) => {
    await countSignUp(ctx.address);
    await countMailRequest(input.email.emailKey, ctx.address);
    await signUp(input);
  }),
  me: personProcedure.query(({ ctx: { session } }) => ({
    id: session.personId,
    name: session.name,
    email: session.email,
    isVerified: session.isVerified,
  })),
  requestReset: publicProcedure.input(z.object({ email: emailAddress })).mutation(async ({ ctx, input }) => {
    await countMailRequest(input.email.emailKey, ctx.address);
    await requestPasswordReset(input.email.emailKey);
  }),
  resetPassword: publicProcedure
    .input(z.object({ token, password: newPassword }))
    .mutation(({ input }) => resetPassword(input)),
  invitation: publicProcedure.input(z.object({ token })).query(({ input }) => readInvitation(input.token)),
  acceptInvitation: publicProcedure
    .input(
      z.object({
        token,
        timeZone: timeZoneName,
        account: z.object({ name: personName, password: newPassword }).optional(),
      }),
    )
    .mutation(({ ctx, input }) => acceptInvitation(ctx.session, input)),
  rename: personProcedure
    .input(z.object({ name: personName }))
    .mutation(({ ctx, input }) => updatePersonName(runtime().db.kysely, ctx.session.personId, input.name)),
  changePassword: personProcedure
    .input(z.object({ current: typedPassword, next: newPassword }))
    .mutation(({ ctx, input }) => changePassword(ctx.session, input, ctx.address)),
});
