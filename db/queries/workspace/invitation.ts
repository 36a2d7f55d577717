import { sql } from "kysely";
import type { Role } from "#server/core/access.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** How long an invitation stands, in days. */
export const INVITATION_DAYS = 7;

const DAY_MS = 86_400_000;

/** Finds an invitation that still stands at `now` (epoch ms): not accepted, not taken back, not too old. */
export function findOpenInvitation({ db, workspaceId }: WorkspaceScope, id: string, now: number) {
  return db
    .selectFrom("invitation")
    .select(["id", "email", "role", "invitedBy"])
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .where("expiresAt", ">", new Date(now))
    .executeTakeFirst();
}

/** Lists the invitations nobody has accepted or taken back, newest first; those that are too old among them. */
export function listWaitingInvitations({ db, workspaceId }: WorkspaceScope) {
  return db
    .selectFrom("invitation")
    .select(["id", "email", "role", "invitedBy", "createdAt", "expiresAt"])
    .where("workspaceId", "=", workspaceId)
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .execute();
}

/** An invitation to write; `now` in epoch milliseconds. */
export type NewInvitation = { id: string; email: string; role: Role; invitedBy: string; now: number };

/** Writes an invitation; an earlier one to the same address that nobody accepted is taken back. */
export async function insertInvitation({ db, workspaceId }: WorkspaceScope, { now, ...invitation }: NewInvitation) {
  await db
    .updateTable("invitation")
    .set({ revokedAt: new Date(now) })
    .where("workspaceId", "=", workspaceId)
    .where(sql`lower(email)`, "=", invitation.email.toLowerCase())
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .execute();
  const expiresAt = new Date(now + INVITATION_DAYS * DAY_MS);
  await db
    .insertInto("invitation")
    .values({ workspaceId, ...invitation, createdAt: new Date(now), expiresAt })
    .execute();
}

/** Lets an invitation stand for another seven days. Undefined when it was accepted or taken back. */
export function extendInvitation({ db, workspaceId }: WorkspaceScope, id: string, now: number) {
  return db
    .updateTable("invitation")
    .set({ expiresAt: new Date(now + INVITATION_DAYS * DAY_MS) })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .returning(["id", "email", "role", "expiresAt"])
    .executeTakeFirst();
}

/** Takes an invitation back. Undefined when it was accepted or taken back before. */
export function revokeInvitation({ db, workspaceId }: WorkspaceScope, id: string, now: number) {
  return db
    .updateTable("invitation")
    .set({ revokedAt: new Date(now) })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .returning(["id", "role"])
    .executeTakeFirst();
}

/** Uses an invitation up. Undefined when it no longer stands: of two at once exactly one succeeds. */
export function claimInvitation({ db, workspaceId }: WorkspaceScope, id: string, now: number) {
  return db
    .updateTable("invitation")
    .set({ acceptedAt: new Date(now) })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .where("expiresAt", ">", new Date(now))
    .returning(["id", "email", "role"])
    .executeTakeFirst();
}
