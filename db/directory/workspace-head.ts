import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { WorkspaceScope } from "../scope.ts";
import type { Database } from "../types.ts";

/** Writes the head of a new workspace. Undefined when the slug is taken: of two at once exactly one gets it. */
export async function insertWorkspaceHead({ db, workspaceId }: WorkspaceScope, slug: string) {
  const { rows } = await sql<{ slug: string }>`
    insert into directory.workspace_head (workspace_id, slug) values (${workspaceId}::uuid, ${slug})
    on conflict (slug) do nothing returning slug`.execute(db);
  return rows[0];
}

/** Lists which of these slugs are taken, in no order. */
export async function listTakenSlugs(db: Kysely<Database>, slugs: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from directory.workspace_head where slug = any(${[...slugs]}::text[])`.execute(db);
  return rows.map((row) => row.slug);
}

/** Finds the slug of a workspace by its id. */
export async function findSlug(db: Kysely<Database>, workspaceId: string): Promise<string | undefined> {
  const { rows } = await sql<{ slug: string }>`
    select slug from directory.workspace_head where workspace_id = ${workspaceId}::uuid`.execute(db);
  return rows[0]?.slug;
}

/** Deletes the head, and with it memberships, keys and e-mailed links. Nothing may refer to the workspace any more. */
export async function deleteWorkspaceHead({ db, workspaceId }: WorkspaceScope): Promise<void> {
  await sql`delete from directory.workspace_head where workspace_id = ${workspaceId}::uuid`.execute(db);
}
