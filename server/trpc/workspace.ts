import { memberProcedure, router } from "./trpc.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";

/** The workspace itself and the member's place in it. */
export const workspaceRouter = router({
  current: memberProcedure.query(async ({ ctx }) => {
    const { role, repId, personId, slug } = ctx.actor;
    const workspace = await ctx.read(getWorkspace);
    return { slug, role, repId, personId, personName: ctx.session.name, ...workspace };
  }),
});
