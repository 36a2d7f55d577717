import { findMailedToken } from "#db/directory/mailed-token.ts";
import { findPerson, findPersonByEmailKey } from "#db/directory/person.ts";
import { findSlug } from "#db/directory/workspace-head.ts";
import { readClock } from "#db/queries/clock.ts";
import { findOpenInvitation } from "#db/queries/workspace/invitation.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import { withWorkspace } from "#db/scope.ts";
import type { Role } from "#server/core/access.ts";
import { emailAddress } from "#server/core/email-address.ts";
import { runtime } from "../../runtime.ts";
import { hashToken } from "../credentials/token.ts";

/** What the holder of an invitation's link may know. `hasAccount`: the invited address can sign in. */
export type ShownInvitation = {
  workspace: string;
  slug: string;
  role: Role;
  email: string;
  inviter: string | null;
  hasAccount: boolean;
};

/** Reads the invitation behind an e-mailed link; null when there is none or it no longer stands. */
export async function readInvitation(token: string): Promise<ShownInvitation | null> {
  const { kysely } = runtime().db;
  const known = await findMailedToken(kysely, "invitation", hashToken(token));
  if (!known?.isLive || !known.workspaceId || !known.refId) return null;
  const { workspaceId, refId } = known;
  const now = await readClock(kysely);
  const found = await withWorkspace(
    kysely,
    workspaceId,
    async (scope) => ({
      workspace: await getWorkspace(scope),
      invitation: await findOpenInvitation(scope, refId, now),
    }),
    { isReadOnly: true },
  );
  const slug = await findSlug(kysely, workspaceId);
  if (!found.invitation || !slug) return null;
  const { email, role, invitedBy } = found.invitation;
  const inviter = await findPerson(kysely, invitedBy);
  const hasAccount = Boolean(await findPersonByEmailKey(kysely, emailAddress.parse(email).emailKey));
  return { workspace: found.workspace.name, slug, role, email, inviter: inviter?.name ?? null, hasAccount };
}
