import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database } from "../types.ts";

type Db = Kysely<Database>;

/** Finds the account of an e-mail key, with the kept hash of its password (null: it never set one). */
export function findPersonByEmailKey(db: Db, emailKey: string) {
  return db
    .selectFrom("directory.person")
    .select(["id", "name", "email", "passwordHash", "emailVerifiedAt"])
    .where("emailKey", "=", emailKey)
    .executeTakeFirst();
}

/** Finds a person's account by id. */
export function findPerson(db: Db, id: string) {
  return db
    .selectFrom("directory.person")
    .select(["id", "name", "email", "emailKey", "passwordHash", "emailVerifiedAt"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Lists names of people by id, in no order; ids of nobody are left out. */
export async function listPersonNames(db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("directory.person")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
}

export type NewPerson = {
  id: string;
  email: string;
  emailKey: string;
  name: string;
  passwordHash: string;
  isVerified: boolean;
};

/** Writes a new account. Undefined when the address has one: of two at once exactly one is made. */
export async function insertPerson(db: Db, person: NewPerson) {
  const { rows } = await sql<{ id: string }>`
    insert into directory.person (id, email, email_key, name, password_hash, email_verified_at, created_at)
    values (${person.id}::uuid, ${person.email}, ${person.emailKey}, ${person.name}, ${person.passwordHash},
      case when ${person.isVerified} then clock_timestamp() end, clock_timestamp())
    on conflict (email_key) do nothing returning id`.execute(db);
  return rows[0];
}

/** Says that a person has shown to hold their address. Stays as it was when they did so before. */
export async function markVerified(db: Db, personId: string): Promise<void> {
  await sql`update directory.person set email_verified_at = coalesce(email_verified_at, clock_timestamp())
    where id = ${personId}::uuid`.execute(db);
}

/** Sets the kept hash of a person's password. */
export async function updatePassword(db: Db, personId: string, passwordHash: string): Promise<void> {
  await db.updateTable("directory.person").set({ passwordHash }).where("id", "=", personId).execute();
}

/** Sets the name a person goes by, in every workspace. */
export async function updatePersonName(db: Db, personId: string, name: string): Promise<void> {
  await db.updateTable("directory.person").set({ name }).where("id", "=", personId).execute();
}
