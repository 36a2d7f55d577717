import type { WorkspaceScope } from "../../scope.ts";
import type { AccountTable } from "../../types.ts";

const COLUMNS = [
  "id",
  "externalId",
  "name",
  "class",
  "ownerRepId",
  "country",
  "state",
  "city",
  "postalCode",
  "industry",
  "employees",
  "parentAccountId",
  "updatedAt",
] as const;

/** Finds an account by its own id. */
export function findAccount({ db, workspaceId }: WorkspaceScope, accountId: string) {
  return db
    .selectFrom("account")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", accountId)
    .executeTakeFirst();
}

/** Finds an account by the id its sender gave it. */
export function findAccountByExternalId({ db, workspaceId }: WorkspaceScope, externalId: string) {
  return db
    .selectFrom("account")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("externalId", "=", externalId)
    .executeTakeFirst();
}

/** What is written on an account beside its domains. */
export type AccountFields = Pick<
  AccountTable,
  | "externalId"
  | "name"
  | "ownerRepId"
  | "country"
  | "state"
  | "city"
  | "postalCode"
  | "industry"
  | "employees"
  | "parentAccountId"
> & {
  class: "customer" | "prospect" | "former_customer" | "partner" | "competitor";
};

/** Writes an account without domains. */
export async function insertAccount(
  { db, workspaceId }: WorkspaceScope,
  { id, at, ...fields }: AccountFields & { id: string; at: Date },
): Promise<void> {
  await db
    .insertInto("account")
    .values({ workspaceId, id, ...fields, createdAt: at, updatedAt: at })
    .execute();
}

/** Changes an account; what is not named stays. */
export async function updateAccount(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  { at, ...change }: Partial<AccountFields> & { at: Date },
): Promise<void> {
  await db
    .updateTable("account")
    .set({ ...change, updatedAt: at })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", accountId)
    .execute();
}
