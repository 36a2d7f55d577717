import type { WorkspaceScope } from "../../scope.ts";

/** Finds what an earlier try of the same filled form was parked as. */
export function findParkedByKey({ db, workspaceId }: WorkspaceScope, formId: string, idempotencyKey: string) {
  return db
    .selectFrom("parkedSubmission")
    .select("id")
    .where("workspaceId", "=", workspaceId)
    .where("formId", "=", formId)
    .where("idempotencyKey", "=", idempotencyKey)
    .executeTakeFirst();
}

/** Finds a parked submission by the exception that shows it, with its form's id and what was sent. */
export function findParkedByException({ db, workspaceId }: WorkspaceScope, exceptionId: string) {
  return db
    .selectFrom("parkedSubmission")
    .select(["id", "formId", "reasons", "raw", "rawEncoding", "contentType", "receivedAt", "leadId"])
    .where("workspaceId", "=", workspaceId)
    .where("exceptionId", "=", exceptionId)
    .executeTakeFirst();
}

/** A form submission that a person should look at first, with its bytes. */
export type NewParkedSubmission = {
  id: string;
  formId: string;
  exceptionId: string;
  type: "spam_doubt" | "parked_submission";
  reasons: readonly string[];
  raw: string;
  rawEncoding: "utf8" | "base64";
  contentType: string;
  idempotencyKey: string | null;
  receivedAt: Date;
};

/** Writes a parked submission and the open exception that shows it. The exception holds ids and codes only. */
export async function insertParkedSubmission(
  { db, workspaceId }: WorkspaceScope,
  parked: NewParkedSubmission,
): Promise<void> {
  const { type, exceptionId, receivedAt, ...row } = parked;
  const detail = JSON.stringify({ parkedSubmissionId: row.id, formId: row.formId, reasons: row.reasons });
  await db
    .insertInto("exception")
    .values({ workspaceId, id: exceptionId, type, state: "open", detail, raisedAt: receivedAt })
    .execute();
  await db
    .insertInto("parkedSubmission")
    .values({ workspaceId, exceptionId, receivedAt, ...row })
    .execute();
}

/** Notes which lead a parked submission became. */
export async function updateParkedLead({ db, workspaceId }: WorkspaceScope, id: string, leadId: string): Promise<void> {
  await db
    .updateTable("parkedSubmission")
    .set({ leadId })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}
