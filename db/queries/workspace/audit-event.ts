import type { WorkspaceScope } from "../../scope.ts";

export type NewAuditEvent = {
  id: string;
  at: Date;
  personId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  detail: Readonly<Record<string, unknown>>;
};

/** Writes one entry of the audit log. */
export async function insertAuditEvent(
  { db, workspaceId }: WorkspaceScope,
  { detail, ...event }: NewAuditEvent,
): Promise<void> {
  await db
    .insertInto("auditEvent")
    .values({ workspaceId, ...event, detail: JSON.stringify(detail) })
    .execute();
}
