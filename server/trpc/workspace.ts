import { getFirstRunFacts } from "#db/queries/workspace/first-run.ts";
import { getWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import { readWorkspaceSettings } from "#server/core/workspace-settings.ts";
import { createWorkspace, newWorkspaceInput } from "../services/workspaces/create-workspace.ts";
import { deleteWorkspace, deleteWorkspaceInput } from "../services/workspaces/delete-workspace.ts";
import { listWorkspaces } from "../services/workspaces/list-workspaces.ts";
import { updateWorkspace, workspaceChange } from "../services/workspaces/update-workspace.ts";
import { ableProcedure, memberProcedure, personProcedure, router } from "./trpc.ts";

const managing = ableProcedure("manageSettings");

/** The workspace itself, the member's place in it, and the person's other workspaces. */
export const workspaceRouter = router({
  current: memberProcedure.query(async ({ ctx }) => {
    const { role, repId, personId, slug } = ctx.actor;
    const workspace = await ctx.read(getWorkspace);
    return { slug, role, repId, personId, personName: ctx.session.name, ...workspace };
  }),
  mine: personProcedure.query(({ ctx }) => listWorkspaces(ctx.session.personId)),
  create: personProcedure.input(newWorkspaceInput).mutation(({ ctx, input }) => createWorkspace(ctx.session, input)),
  settings: managing.query(({ ctx }) =>
    ctx.read(async (scope) => {
      const { name, timeZone } = await getWorkspace(scope);
      return { name, timeZone, settings: readWorkspaceSettings(await getWorkspaceSettings(scope)) };
    }),
  ),
  delete: ableProcedure("deleteWorkspace")
    .input(deleteWorkspaceInput)
    .mutation(({ ctx, input }) => deleteWorkspace(ctx.actor, input)),
  update: managing.input(workspaceChange).mutation(({ ctx, input }) => updateWorkspace(ctx.actor, input)),
  firstRun: managing.query(({ ctx }) => ctx.read(getFirstRunFacts)),
});
