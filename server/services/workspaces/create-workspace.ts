import * as z from "zod";
import type { Session } from "../../auth/session.ts";
import { runtime } from "../../runtime.ts";
import { foundWorkspace } from "./found-workspace.ts";
import { demandVerified } from "./invite-member.ts";
import { workspaceName } from "./sign-up.ts";
import { timeZoneName } from "./time-zone-name.ts";

export const newWorkspaceInput = z.object({ company: workspaceName, timeZone: timeZoneName });

/** Makes a further workspace for a person who has an account; they are its owner. */
export async function createWorkspace(
  session: Session,
  input: z.output<typeof newWorkspaceInput>,
): Promise<{ slug: string }> {
  await demandVerified(session.personId);
  const founder = { personId: session.personId, name: session.name, email: session.email };
  const { slug } = await foundWorkspace(runtime().db.kysely, {
    name: input.company,
    timeZone: input.timeZone,
    founder,
  });
  return { slug };
}
