import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database } from "../types.ts";

/** Finds the person behind a session that is neither expired nor revoked, by the database's clock. */
export async function findLiveSession(db: Kysely<Database>, sessionId: string) {
  const { rows } = await sql<{ sessionId: string; personId: string; name: string; email: string; isVerified: boolean }>`
    select s.id as "sessionId", p.id as "personId", p.name, p.email, p.email_verified_at is not null as "isVerified"
    from directory.session s join directory.person p on p.id = s.person_id
    where s.id = ${sessionId}::uuid and s.revoked_at is null and s.expires_at > clock_timestamp()`.execute(db);
  return rows[0];
}
