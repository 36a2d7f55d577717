import { countSignUp } from "../auth/attempt-limit.ts";
import { signUp, signUpInput } from "../services/workspaces/sign-up.ts";
import { publicProcedure, router } from "./trpc.ts";

/** A person's own account, in no workspace. */
export const personRouter = router({
  signUp: publicProcedure.input(signUpInput).mutation(async ({ ctx, input }) => {
    await countSignUp(ctx.address);
    return signUp(input);
  }),
});
