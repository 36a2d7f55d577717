import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import { listWorkspaces } from "../services/workspaces/list-workspaces.ts";
import { memberProcedure, personProcedure, router } from "./trpc.ts";

/** The workspace itself, the member's place in it, and the person's other workspaces. */
export const workspaceRouter = router({
  current: memberProcedure.query(async ({ ctx }) => {
    const { role, repId, personId, slug } = ctx.actor;
    const workspace = await ctx.read(getWorkspace);
    return { slug, role, repId, personId, personName: ctx.session.name, ...workspace };
  }),
  mine: personProcedure.query(({ ctx }) => listWorkspaces(ctx.session.personId)),
});
