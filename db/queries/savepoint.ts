import { sql } from "kysely";
import type { WorkspaceScope } from "../scope.ts";

/**
 * Runs one part of a transaction that may fail by itself: if it throws, only what it did is undone, the error is
 * thrown, and the transaction can go on.
 */
export async function withSavepoint<T>(scope: WorkspaceScope, work: () => Promise<T>): Promise<T> {
  await sql`savepoint part`.execute(scope.db);
  try {
    const done = await work();
    await sql`release savepoint part`.execute(scope.db);
    return done;
  } catch (error) {
    await sql`rollback to savepoint part`.execute(scope.db);
    throw error;
  }
}
