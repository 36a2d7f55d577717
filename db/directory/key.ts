import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { WorkspaceScope } from "../scope.ts";
import type { Database } from "../types.ts";

/** What a key opens: the API for a secret one, one form for a public one. */
export type KeyKind = "api_key" | "form";

/** Makes a key findable by its hash. */
export async function insertKeyLookup(
  { db, workspaceId }: WorkspaceScope,
  key: { hash: string; kind: KeyKind; refId: string },
): Promise<void> {
  await sql`insert into directory.lookup (hash, kind, workspace_id, ref_id)
    values (${key.hash}, ${key.kind}, ${workspaceId}::uuid, ${key.refId}::uuid)`.execute(db);
}

/** Makes a key unfindable: from now on it opens nothing. */
export async function deleteKeyLookup(
  { db, workspaceId }: WorkspaceScope,
  kind: KeyKind,
  refId: string,
): Promise<void> {
  await sql`delete from directory.lookup
    where workspace_id = ${workspaceId}::uuid and ref_id = ${refId}::uuid and kind = ${kind}`.execute(db);
}

/** Finds the workspace and row a key's hash stands for, with the database's clock (epoch ms). */
export async function findKeyLookup(db: Kysely<Database>, kind: KeyKind, hash: string) {
  const { rows } = await sql<{ workspaceId: string; refId: string; now: number }>`
    select workspace_id as "workspaceId", ref_id as "refId",
      floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now
    from directory.lookup where hash = ${hash} and kind = ${kind}`.execute(db);
  return rows[0];
}

/** Answers which of these hashes still open something, and the database's clock (epoch ms). One statement for all. */
export async function listLiveKeyHashes(db: Kysely<Database>, hashes: readonly string[]) {
  const { rows } = await sql<{ live: string[]; now: number }>`
    select coalesce(array_agg(hash), '{}') as live, floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now
    from directory.lookup where hash = any(${hashes}::text[])`.execute(db);
  return { live: new Set(rows[0]?.live), now: rows[0]?.now ?? 0 };
}
