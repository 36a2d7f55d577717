import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Role } from "#server/core/access.ts";
import type { Database } from "../types.ts";

export type Membership = { workspaceId: string; slug: string; role: Role };

/** Finds a person's membership of the workspace with this slug; undefined for a stranger and for an unknown slug alike. */
export async function findMembership(db: Kysely<Database>, personId: string, slug: string): Promise<Membership | undefined> {
  const { rows } = await sql<Membership>`
    select m.workspace_id as "workspaceId", h.slug, m.role
    from directory.membership m join directory.workspace_head h on h.workspace_id = m.workspace_id
    where m.person_id = ${personId}::uuid and h.slug = ${slug}`.execute(db);
  return rows[0];
}

/** Lists the workspaces a person belongs to, by slug. */
export async function listMemberships(db: Kysely<Database>, personId: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select m.workspace_id as "workspaceId", h.slug, m.role
    from directory.membership m join directory.workspace_head h on h.workspace_id = m.workspace_id
    where m.person_id = ${personId}::uuid order by h.slug`.execute(db);
  return rows;
}
