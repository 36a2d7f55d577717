import type { WorkspaceScope } from "../../scope.ts";

/** Lists the workspace's keys, live ones first, newest first. `hint` is all that is left of a secret. */
export function listApiKeys({ db, workspaceId }: WorkspaceScope) {
  return db
    .selectFrom("apiKey as k")
    .innerJoin("source as s", (join) =>
      join.onRef("s.workspaceId", "=", "k.workspaceId").onRef("s.id", "=", "k.sourceId"),
    )
    .select([
      "k.id",
      "k.name",
      "k.hint",
      "k.scopes",
      "k.ratePerSecond",
      "k.burst",
      "k.createdAt",
      "k.lastUsedAt",
      "k.revokedAt",
      "k.sourceId",
      "s.name as sourceName",
    ])
    .where("k.workspaceId", "=", workspaceId)
    .orderBy("k.revokedAt", (order) => order.desc().nullsFirst())
    .orderBy("k.createdAt", "desc")
    .orderBy("k.id", "desc")
    .execute();
}

/** Finds one key with what a request made with it may do; undefined when it was revoked or never was. */
export function findLiveApiKey({ db, workspaceId }: WorkspaceScope, id: string) {
  return db
    .selectFrom("apiKey as k")
    .innerJoin("source as s", (join) =>
      join.onRef("s.workspaceId", "=", "k.workspaceId").onRef("s.id", "=", "k.sourceId"),
    )
    .select(["k.id", "k.name", "k.scopes", "k.ratePerSecond", "k.burst", "k.sourceId", "s.name as sourceName"])
    .where("k.workspaceId", "=", workspaceId)
    .where("k.id", "=", id)
    .where("k.revokedAt", "is", null)
    .executeTakeFirst();
}

/** A key about to be written; its secret is kept nowhere. */
export type NewApiKey = {
  id: string;
  sourceId: string;
  name: string;
  hint: string;
  scopes: readonly string[];
  ratePerSecond: number;
  burst: number;
  createdBy: string | null;
  createdAt: Date;
};

/** Writes a new key's row. Its secret is not among the values. */
export async function insertApiKey({ db, workspaceId }: WorkspaceScope, key: NewApiKey): Promise<void> {
  await db
    .insertInto("apiKey")
    .values({ workspaceId, ...key })
    .execute();
}

/** Replaces the hint of a live key whose secret was replaced. Undefined when there is no such live key. */
export function updateApiKeyHint({ db, workspaceId }: WorkspaceScope, id: string, hint: string) {
  return db
    .updateTable("apiKey")
    .set({ hint })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where("revokedAt", "is", null)
    .returning(["id", "name"])
    .executeTakeFirst();
}

/** Marks a live key as revoked. Undefined when there is no such live key. */
export function updateApiKeyRevoked({ db, workspaceId }: WorkspaceScope, id: string, revokedAt: Date) {
  return db
    .updateTable("apiKey")
    .set({ revokedAt })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where("revokedAt", "is", null)
    .returning(["id", "name"])
    .executeTakeFirst();
}

/** Notes that a key was used at `at`, unless a use less than a minute before is already noted. */
export async function updateApiKeyLastUsed({ db, workspaceId }: WorkspaceScope, id: string, at: Date): Promise<void> {
  await db
    .updateTable("apiKey")
    .set({ lastUsedAt: at })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where((where) =>
      where.or([where("lastUsedAt", "is", null), where("lastUsedAt", "<", new Date(at.getTime() - 60_000))]),
    )
    .execute();
}
