import * as z from "zod";
import { runtime } from "../../runtime.ts";
import { foundWorkspace } from "./found-workspace.ts";
import { demandVerified } from "./invite-member.ts";
import { workspaceName } from "./sign-up.ts";
import type { SignedIn } from "./signed-in.ts";
import { timeZoneName } from "./time-zone-name.ts";

/** What a further workspace begins with. */
export const newWorkspaceInput = z.object({ company: workspaceName, timeZone: timeZoneName });

/** Makes a further workspace for a person who has an account; they are its owner. */
export async function createWorkspace(
  session: SignedIn,
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
