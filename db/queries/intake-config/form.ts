import type { WorkspaceScope } from "../../scope.ts";

const COLUMNS = [
  "id",
  "sourceId",
  "publicKey",
  "name",
  "definition",
  "origins",
  "isEnabled",
  "createdAt",
  "updatedAt",
] as const;

/** Lists the workspace's forms, the ones in use first, then by name. */
export function listForms({ db, workspaceId }: WorkspaceScope) {
  return db
    .selectFrom("form")
    .select(["id", "sourceId", "publicKey", "name", "origins", "isEnabled", "updatedAt"])
    .where("workspaceId", "=", workspaceId)
    .orderBy("isEnabled", "desc")
    .orderBy("name")
    .orderBy("id")
    .execute();
}

/** Finds one form with its stored definition. */
export function findForm({ db, workspaceId }: WorkspaceScope, id: string) {
  return db
    .selectFrom("form")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Finds the form of this name. */
export function findFormByName({ db, workspaceId }: WorkspaceScope, name: string) {
  return db
    .selectFrom("form")
    .select("id")
    .where("workspaceId", "=", workspaceId)
    .where("name", "=", name)
    .executeTakeFirst();
}

/** A form about to be written. */
export type NewForm = {
  id: string;
  sourceId: string;
  publicKey: string;
  name: string;
  definition: object;
  origins: readonly string[];
  at: Date;
};

/** Writes a new form. */
export async function insertForm(
  { db, workspaceId }: WorkspaceScope,
  { at, definition, ...form }: NewForm,
): Promise<void> {
  await db
    .insertInto("form")
    .values({ workspaceId, ...form, definition: JSON.stringify(definition), createdAt: at, updatedAt: at })
    .execute();
}

/** What may change about a form. */
export type FormChange = { name: string; definition: object; origins: readonly string[]; at: Date };

/** Replaces what a form asks, answers and allows, unless somebody else did since `expectedAt`: then undefined. */
export function updateForm({ db, workspaceId }: WorkspaceScope, id: string, expectedAt: Date, change: FormChange) {
  const { at, definition, ...rest } = change;
  return db
    .updateTable("form")
    .set({ ...rest, definition: JSON.stringify(definition), updatedAt: at })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where("updatedAt", "=", expectedAt)
    .returning(["id", "sourceId", "updatedAt"])
    .executeTakeFirst();
}

/** Opens or closes a form. Undefined when there is none. */
export function updateFormEnabled({ db, workspaceId }: WorkspaceScope, id: string, isEnabled: boolean) {
  return db
    .updateTable("form")
    .set({ isEnabled })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .returning(["id", "name"])
    .executeTakeFirst();
}
