import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** A mail to be sent: of which outbox row, about which lead, to whom. */
export type NewMail = { id: string; seq: number; leadId: string; repId: string; dueAt: Date };

/** Writes mails to be sent; one that was written for the same assignment before stays as it is. */
export async function insertMails({ db, workspaceId }: WorkspaceScope, mails: readonly NewMail[]): Promise<void> {
  if (mails.length === 0) return;
  await db
    .insertInto("mailDelivery")
    .values(mails.map((mail) => ({ workspaceId, state: "pending" as const, ...mail })))
    .onConflict((conflict) => conflict.columns(["workspaceId", "seq", "leadId", "repId"]).doNothing())
    .execute();
}

/** A mail that this worker alone sends, until its lease ends. `attempts` counts this one. */
export type ClaimedMail = { id: string; leadId: string; repId: string; attempts: number };

/** Claims mails that are due, the longest due first: nobody else gets them before `leaseUntil`. */
export async function claimMails(
  { db, workspaceId }: WorkspaceScope,
  { now, leaseUntil, limit }: { now: Date; leaseUntil: Date; limit: number },
): Promise<ClaimedMail[]> {
  const { rows } = await sql<ClaimedMail>`
    with due as (select id from mail_delivery where workspace_id = ${workspaceId} and state = 'pending' and due_at <= ${now}
      order by due_at, id limit ${limit} for update skip locked)
    update mail_delivery m set attempts = m.attempts + 1, due_at = ${leaseUntil}
    from due where m.workspace_id = ${workspaceId} and m.id = due.id
    returning m.id, m.lead_id as "leadId", m.rep_id as "repId", m.attempts`.execute(db);
  return rows;
}

/** When the next mail is due, null when none waits. */
export async function findNextMail({ db, workspaceId }: WorkspaceScope): Promise<Date | null> {
  const row = await db
    .selectFrom("mailDelivery")
    .select(({ fn }) => fn.min("dueAt").as("dueAt"))
    .where("workspaceId", "=", workspaceId)
    .where("state", "=", "pending")
    .executeTakeFirst();
  return row?.dueAt ?? null;
}

/** What came of an attempt; `lastError` is a code, without the words of the mail server. */
export type MailOutcome =
  | { state: "sent"; sentAt: Date }
  | { state: "pending"; dueAt: Date; lastError: string }
  | { state: "failed"; lastError: string };

/** Writes what came of a claimed mail. Undefined when the claim was lost meanwhile: another worker has it. */
export function updateClaimedMail(
  { db, workspaceId }: WorkspaceScope,
  { id, attempts }: Pick<ClaimedMail, "id" | "attempts">,
  outcome: MailOutcome,
) {
  return db
    .updateTable("mailDelivery")
    .set(outcome)
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where("attempts", "=", attempts)
    .where("state", "=", "pending")
    .returning(["leadId", "repId"])
    .executeTakeFirst();
}

/** Sends a failed mail once more from the beginning. Undefined when the lead has no failed mail to this rep. */
export function reviveMail({ db, workspaceId }: WorkspaceScope, { leadId, at }: { leadId: string; at: Date }) {
  return db
    .updateTable("mailDelivery")
    .set({ state: "pending", attempts: 0, dueAt: at, lastError: null })
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .where("state", "=", "failed")
    .where(({ eb, selectFrom }) =>
      eb(
        "repId",
        "=",
        selectFrom("lead").select("ownerRepId").where("workspaceId", "=", workspaceId).where("id", "=", leadId),
      ),
    )
    .returning(["id", "repId"])
    .executeTakeFirst();
}
