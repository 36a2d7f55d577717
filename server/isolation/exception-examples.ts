import { resolveException } from "../services/exceptions/resolve-exception.ts";
import { type Example, plain } from "./example.ts";
import { inWorld, type World } from "./world.ts";

/** An exception of a lead of the workspace's own rep: its product means nothing to the workspace. */
async function newException(world: World): Promise<string> {
  const { leadId } = await world.freshLead({ country: "Atlantis" });
  return inWorld(world, async ({ db, workspaceId }) => {
    const { id } = await db
      .selectFrom("exception")
      .select("id")
      .where("workspaceId", "=", workspaceId)
      .where("leadId", "=", leadId)
      .executeTakeFirstOrThrow();
    return id;
  });
}

const one = async (world: World) => ({ exceptionId: await newException(world) });
const ignore = { how: "ignore", note: "Not needed" } as const;

/** The exception log. */
export const EXCEPTION_EXAMPLES: Record<string, Example> = {
  "exception.list": plain("rep"),
  "exception.byId": { by: "rep", given: one },
  "exception.counts": plain("rep"),
  "exception.openCount": plain("rep"),
  "exception.resolve": { by: "rep", given: async (world) => ({ ...(await one(world)), resolution: ignore }) },
  "exception.reopen": {
    by: "rep",
    given: async (world) => {
      const exceptionId = await newException(world);
      await resolveException(world.members.admin.actor, exceptionId, ignore);
      return { exceptionId };
    },
  },
};
