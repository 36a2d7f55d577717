import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database } from "../types.ts";

type Db = Kysely<Database>;

/** What an e-mailed link does. */
export type TokenKind = "invitation" | "verify_email" | "reset_password";

export type NewMailedToken = {
  hash: string;
  kind: TokenKind;
  personId?: string;
  workspaceId?: string;
  refId?: string;
  hours: number;
};

/** Keeps the hash of an e-mailed token for `hours` hours. */
export async function insertMailedToken(db: Db, token: NewMailedToken): Promise<void> {
  await sql`insert into directory.lookup (hash, kind, person_id, workspace_id, ref_id, expires_at)
    values (${token.hash}, ${token.kind}, ${token.personId ?? null}::uuid, ${token.workspaceId ?? null}::uuid,
      ${token.refId ?? null}::uuid, clock_timestamp() + make_interval(hours => ${token.hours}::integer))`.execute(db);
}

export type MailedToken = {
  personId: string | null;
  workspaceId: string | null;
  refId: string | null;
  isLive: boolean;
};

/** Finds what a token stands for. `isLive` is false once it was used or its time is over. */
export async function findMailedToken(db: Db, kind: TokenKind, hash: string): Promise<MailedToken | undefined> {
  const { rows } = await sql<MailedToken>`
    select person_id as "personId", workspace_id as "workspaceId", ref_id as "refId",
      used_at is null and expires_at > clock_timestamp() as "isLive"
    from directory.lookup where hash = ${hash} and kind = ${kind}`.execute(db);
  return rows[0];
}

/** Uses a token up. Undefined when it was used before or its time is over: of two at once exactly one succeeds. */
export async function claimMailedToken(db: Db, kind: TokenKind, hash: string) {
  const { rows } = await sql<{ personId: string | null }>`
    update directory.lookup set used_at = clock_timestamp()
    where hash = ${hash} and kind = ${kind} and used_at is null and expires_at > clock_timestamp()
    returning person_id as "personId"`.execute(db);
  return rows[0];
}

/** Makes every earlier token of this kind for this person useless. */
export async function dropPersonTokens(db: Db, kind: TokenKind, personId: string): Promise<void> {
  await sql`delete from directory.lookup where person_id = ${personId}::uuid and kind = ${kind}`.execute(db);
}

/** Makes every token of an invitation useless. */
export async function dropInvitationTokens(db: Db, workspaceId: string, invitationId: string): Promise<void> {
  await sql`delete from directory.lookup
    where workspace_id = ${workspaceId}::uuid and ref_id = ${invitationId}::uuid and kind = 'invitation'`.execute(db);
}
