import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Role } from "#server/core/access.ts";
import type { WorkspaceScope } from "../scope.ts";
import type { Database } from "../types.ts";

type Db = Kysely<Database>;

export type Membership = { workspaceId: string; slug: string; role: Role };

/** Finds a person's membership of the workspace with this slug; undefined for a stranger and for an unknown slug alike. */
export async function findMembership(db: Db, personId: string, slug: string): Promise<Membership | undefined> {
  const { rows } = await sql<Membership>`
    select m.workspace_id as "workspaceId", h.slug, m.role
    from directory.membership m join directory.workspace_head h on h.workspace_id = m.workspace_id
    where m.person_id = ${personId}::uuid and h.slug = ${slug}`.execute(db);
  return rows[0];
}

/** Lists the workspaces a person belongs to, by slug. */
export async function listMemberships(db: Db, personId: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select m.workspace_id as "workspaceId", h.slug, m.role
    from directory.membership m join directory.workspace_head h on h.workspace_id = m.workspace_id
    where m.person_id = ${personId}::uuid order by h.slug`.execute(db);
  return rows;
}

export type MemberRow = {
  personId: string;
  name: string;
  email: string;
  role: Role;
  isVerified: boolean;
  joinedAt: Date;
};

/** Lists the members of the scope's workspace, longest there first. */
export async function listMembers({ db, workspaceId }: WorkspaceScope): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select p.id as "personId", p.name, p.email, m.role, p.email_verified_at is not null as "isVerified",
      m.created_at as "joinedAt"
    from directory.membership m join directory.person p on p.id = m.person_id
    where m.workspace_id = ${workspaceId}::uuid order by m.created_at, p.id`.execute(db);
  return rows;
}

/** Finds a member's role in the scope's workspace; undefined for a stranger. */
export function findMemberRole({ db, workspaceId }: WorkspaceScope, personId: string) {
  return db
    .selectFrom("directory.membership")
    .select("role")
    .where("workspaceId", "=", workspaceId)
    .where("personId", "=", personId)
    .executeTakeFirst();
}

/** Makes a person a member. Undefined when they are one already: their role stays. */
export function insertMembership(
  { db, workspaceId }: WorkspaceScope,
  member: { personId: string; role: Role; at: Date },
) {
  return db
    .insertInto("directory.membership")
    .values({ workspaceId, personId: member.personId, role: member.role, createdAt: member.at })
    .onConflict((conflict) => conflict.columns(["workspaceId", "personId"]).doNothing())
    .returning("personId")
    .executeTakeFirst();
}

/** Gives a member another role. */
export async function updateMemberRole(
  { db, workspaceId }: WorkspaceScope,
  personId: string,
  role: Role,
): Promise<void> {
  await db
    .updateTable("directory.membership")
    .set({ role })
    .where("workspaceId", "=", workspaceId)
    .where("personId", "=", personId)
    .execute();
}

/** Ends a membership; the person's account and their other workspaces stay. */
export async function deleteMembership({ db, workspaceId }: WorkspaceScope, personId: string): Promise<void> {
  await db
    .deleteFrom("directory.membership")
    .where("workspaceId", "=", workspaceId)
    .where("personId", "=", personId)
    .execute();
}

/** Counts the owners of the scope's workspace. */
export async function countOwners({ db, workspaceId }: WorkspaceScope): Promise<number> {
  const { owners } = await db
    .selectFrom("directory.membership")
    .select((build) => build.fn.countAll<number>().as("owners"))
    .where("workspaceId", "=", workspaceId)
    .where("role", "=", "owner")
    .executeTakeFirstOrThrow();
  return owners;
}
