import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database } from "../types.ts";

type Db = Kysely<Database>;

/** Finds the person behind a session that is neither expired nor revoked, by the database's clock. */
export async function findLiveSession(db: Db, sessionId: string) {
  const { rows } = await sql<{ sessionId: string; personId: string; name: string; email: string; isVerified: boolean }>`
    select s.id as "sessionId", p.id as "personId", p.name, p.email, p.email_verified_at is not null as "isVerified"
    from directory.session s join directory.person p on p.id = s.person_id
    where s.id = ${sessionId}::uuid and s.revoked_at is null and s.expires_at > clock_timestamp()`.execute(db);
  return rows[0];
}

/** Writes a session that lives `days` days. */
export async function insertSession(
  db: Db,
  session: { id: string; personId: string; userAgent: string; days: number },
): Promise<void> {
  await sql`insert into directory.session (id, person_id, user_agent, created_at, last_seen_at, expires_at)
    select ${session.id}::uuid, ${session.personId}::uuid, ${session.userAgent}, at, at, at + make_interval(days => ${session.days}::integer)
    from (select clock_timestamp() as at) as clock`.execute(db);
}

/** Notes that a session is in use; writes at most once in ten minutes. */
export async function touchSession(db: Db, sessionId: string): Promise<void> {
  await sql`update directory.session set last_seen_at = clock_timestamp()
    where id = ${sessionId}::uuid and last_seen_at < clock_timestamp() - interval '10 minutes'`.execute(db);
}

/** Lists a person's live sessions, last used first. */
export async function listLiveSessions(db: Db, personId: string) {
  const { rows } = await sql<{ id: string; userAgent: string; createdAt: Date; lastSeenAt: Date }>`
    select id, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt"
    from directory.session
    where person_id = ${personId}::uuid and revoked_at is null and expires_at > clock_timestamp()
    order by last_seen_at desc, id`.execute(db);
  return rows;
}

/** Ends one session of a person. Undefined when it is not theirs or has ended. */
export async function revokeSession(db: Db, personId: string, sessionId: string) {
  const { rows } = await sql<{ id: string }>`
    update directory.session set revoked_at = clock_timestamp()
    where id = ${sessionId}::uuid and person_id = ${personId}::uuid and revoked_at is null returning id`.execute(db);
  return rows[0];
}

/** Ends every session of a person except `keptId` (null: every one) and answers how many there were. */
export async function revokeSessions(db: Db, personId: string, keptId: string | null): Promise<number> {
  const { numAffectedRows } = await sql`
    update directory.session set revoked_at = clock_timestamp()
    where person_id = ${personId}::uuid and revoked_at is null and expires_at > clock_timestamp()
      and id is distinct from ${keptId}::uuid`.execute(db);
  return Number(numAffectedRows ?? 0);
}
