import { listMemberships } from "#db/directory/membership.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import { withWorkspace } from "#db/scope.ts";
import type { Role } from "#server/core/access.ts";
import { runtime } from "../../runtime.ts";

/** A workspace of a person, with their role in it. */
export type OwnWorkspace = { slug: string; name: string; role: Role; isSample: boolean };

/** Lists the workspaces a person belongs to, by name. */
export async function listWorkspaces(personId: string): Promise<OwnWorkspace[]> {
  const { kysely } = runtime().db;
  const memberships = await listMemberships(kysely, personId);
  const named = await Promise.all(
    memberships.map(async ({ workspaceId, slug, role }) => {
      const { name, isSample } = await withWorkspace(kysely, workspaceId, getWorkspace, { isReadOnly: true });
      return { slug, name, role, isSample };
    }),
  );
  const { compare } = new Intl.Collator("en");
  return named.toSorted((a, b) => compare(a.name, b.name));
}
