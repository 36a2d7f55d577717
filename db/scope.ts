import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "./types.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
declare const scoped: unique symbol;

/**
 * The right to read and write one workspace's rows, for the length of one transaction.
 * Exists only inside `withWorkspace`; every query on tenant tables takes one.
 */
export type WorkspaceScope = {
  readonly db: Transaction<Database>;
  readonly workspaceId: string;
  readonly [scoped]: true;
};

export type ScopeOptions = { isReadOnly?: boolean };

/** Runs `work` in one transaction that sees one workspace's rows and no other's. Throws on an id that is no uuid. */
export function withWorkspace<T>(
  kysely: Kysely<Database>,
  workspaceId: string,
  work: (scope: WorkspaceScope) => Promise<T>,
  { isReadOnly = false }: ScopeOptions = {},
): Promise<T> {
  if (!UUID.test(workspaceId)) throw new TypeError("workspaceId is not a uuid");
  const transaction = kysely.transaction();
  const prepared = isReadOnly ? transaction.setAccessMode("read only") : transaction;
  return prepared.execute(async (db) => {
    await sql.raw(`set local fairlead.workspace_id = '${workspaceId}'`).execute(db);
    return work({ db, workspaceId } as WorkspaceScope);
  });
}
