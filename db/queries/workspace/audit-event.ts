import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** An entry of the audit log to write; `personId` null is the product itself. */
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

/** Which entries to list: at most `limit`, older than the entry `before`, by one person, on one kind of subject. */
export type AuditFilter = {
  limit: number;
  before?: string | undefined;
  personId?: string | undefined;
  subjectKind?: string | undefined;
};

/** Lists the audit log, newest first. Ids are ordered by time, so the last id is where the next page begins. */
export function listAuditEvents({ db, workspaceId }: WorkspaceScope, filter: AuditFilter) {
  return db
    .selectFrom("auditEvent")
    .select(["id", "at", "personId", "action", "subjectKind", "subjectId", "detail"])
    .where("workspaceId", "=", workspaceId)
    .$if(filter.before !== undefined, (query) => query.where("id", "<", filter.before ?? ""))
    .$if(filter.personId !== undefined, (query) => query.where("personId", "=", filter.personId ?? ""))
    .$if(filter.subjectKind !== undefined, (query) => query.where("subjectKind", "=", filter.subjectKind ?? ""))
    .orderBy("id", "desc")
    .limit(filter.limit)
    .execute();
}

/** Lists the kinds of subject and the people the log speaks of, for its filters. */
export async function listAuditFacets({ db, workspaceId }: WorkspaceScope) {
  const { kinds, people } = await db
    .selectFrom("auditEvent")
    .select([
      sql<string[]>`coalesce(array_agg(distinct subject_kind order by subject_kind), '{}')`.as("kinds"),
      sql<string[]>`coalesce(array_agg(distinct person_id::text) filter (where person_id is not null), '{}')`.as(
        "people",
      ),
    ])
    .where("workspaceId", "=", workspaceId)
    .executeTakeFirstOrThrow();
  return { kinds, people };
}
