import { sql } from "kysely";
import type { SourceKind } from "#server/core/lead/field-catalogue.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** A source with what came through it since a moment. Shares are of those submissions' leads, 0 to 1; null without any. */
export type SourceVolume = {
  id: string;
  name: string;
  kind: SourceKind;
  formId: string | null;
  submissionCount: number;
  lastSeenAt: Date | null;
  withEmail: number | null;
  withCompany: number | null;
  withCountry: number | null;
  withInterest: number | null;
};

/**
 * Lists the sources, busiest first, with their volume since `sinceMs` (epoch ms). Ids are time-ordered, so
 * the moment becomes a range of the primary key and older submissions are not read.
 */
export async function listSourceVolumes({ db, workspaceId }: WorkspaceScope, sinceMs: number): Promise<SourceVolume[]> {
  const { rows } = await sql<SourceVolume>`
    select s.id, s.name, s.kind,
      (select f.id from form f where f.workspace_id = s.workspace_id and f.source_id = s.id limit 1) as "formId",
      count(b.id) as "submissionCount", max(b.received_at) as "lastSeenAt",
      (avg((l.email is not null)::int) filter (where b.id is not null))::float8 as "withEmail", (avg((l.company is not null)::int) filter (where b.id is not null))::float8 as "withCompany",
      (avg((l.country is not null)::int) filter (where b.id is not null))::float8 as "withCountry",
      (avg((cardinality(l.product_interest) > 0)::int) filter (where b.id is not null))::float8 as "withInterest"
    from source s
    left join submission b on b.workspace_id = s.workspace_id and b.source_id = s.id and b.id >= ${firstIdOf(sinceMs)}::uuid
    left join lead l on l.workspace_id = b.workspace_id and l.id = b.lead_id
    where s.workspace_id = ${workspaceId}::uuid
    group by s.workspace_id, s.id, s.name, s.kind
    order by count(b.id) desc, s.name, s.id`.execute(db);
  return rows;
}

/** Counts submissions by source and whole hour before `nowMs` (0: the last hour), for `hours` hours. */
export async function countSubmissionsByHour({ db, workspaceId }: WorkspaceScope, nowMs: number, hours: number) {
  const { rows } = await sql<{ sourceId: string; hoursAgo: number; count: number }>`
    select source_id as "sourceId", floor((${nowMs}::bigint - extract(epoch from received_at) * 1000) / 3600000)::int as "hoursAgo",
      count(*) as count
    from submission
    where workspace_id = ${workspaceId}::uuid and id >= ${firstIdOf(nowMs - hours * 3_600_000)}::uuid
    group by 1, 2`.execute(db);
  return rows.filter(({ hoursAgo }) => hoursAgo >= 0 && hoursAgo < hours);
}

/** The smallest uuid v7 of a millisecond. */
function firstIdOf(ms: number): string {
  const hex = Math.max(0, Math.floor(ms)).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
