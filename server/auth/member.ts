import { findMembership } from "#db/directory/membership.ts";
import { findRepOfPerson } from "#db/queries/team/rep.ts";
import { withWorkspace } from "#db/scope.ts";
import type { Role } from "#server/core/access.ts";
import { runtime } from "../runtime.ts";
import type { Actor } from "../services/actor.ts";
import type { Session } from "./session.ts";

/** A signed-in person in one workspace. */
export type Member = Actor & { slug: string; personId: string; role: Role };

/** Answers the session's person as a member of the workspace `slug`, or null: unknown and not yours look the same. */
export async function findMember(session: Session, slug: string): Promise<Member | null> {
  const { kysely } = runtime().db;
  const membership = await findMembership(kysely, session.personId, slug);
  if (!membership) return null;
  const { workspaceId, role } = membership;
  const rep = await withWorkspace(kysely, workspaceId, (scope) => findRepOfPerson(scope, session.personId), {
    isReadOnly: true,
  });
  return { workspaceId, slug, role, personId: session.personId, repId: rep?.id ?? null };
}
