import { STARTING_FORM } from "#server/core/form/form-definition.ts";
import { uuidv7 } from "../ids.ts";
import { resolveException } from "../services/exceptions/resolve-exception.ts";
import { createForm } from "../services/forms/create-form.ts";
import { parkSubmission } from "../services/forms/park-submission.ts";
import { resolveForm } from "../services/forms/resolve-form.ts";
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

/** The exception of a form's submission that was set aside. */
async function parked(world: World): Promise<{ exceptionId: string }> {
  const { publicKey } = await createForm(world.members.admin.actor, {
    name: `Form ${uuidv7()}`,
    definition: STARTING_FORM,
    origins: [],
  });
  const form = await resolveForm(publicKey);
  if (!form) throw new Error("the form is not open");
  const bytes = new TextEncoder().encode(`Words ${world.marker}`);
  const id = await parkSubmission(form, {
    bytes,
    contentType: "text/plain",
    reasons: ["honeypot"],
    idempotencyKey: null,
  });
  return inWorld(world, ({ db, workspaceId }) =>
    db
      .selectFrom("parkedSubmission")
      .select("exceptionId")
      .where("workspaceId", "=", workspaceId)
      .where("id", "=", id)
      .executeTakeFirstOrThrow(),
  );
}

/** The exception log. */
export const EXCEPTION_EXAMPLES: Record<string, Example> = {
  "exception.list": plain("rep"),
  "exception.byId": { by: "rep", given: one },
  "exception.parked": { by: "manager", given: parked },
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
