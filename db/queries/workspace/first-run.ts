import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** What a workspace has so far; counts are of active reps and of invitations nobody accepted yet. */
export type FirstRunFacts = {
  createdAt: Date;
  hasKey: boolean;
  hasForm: boolean;
  hasLead: boolean;
  repCount: number;
  invitationCount: number;
  publishedVersion: number;
};

/** What the first-run list is computed from, in one question. */
export async function getFirstRunFacts({ db, workspaceId }: WorkspaceScope): Promise<FirstRunFacts> {
  const { rows } = await sql<FirstRunFacts>`
    select w.created_at as "createdAt",
      exists (select from api_key where workspace_id = ${workspaceId}::uuid and revoked_at is null) as "hasKey",
      exists (select from form where workspace_id = ${workspaceId}::uuid) as "hasForm",
      exists (select from lead where workspace_id = ${workspaceId}::uuid) as "hasLead",
      (select count(*) from rep where workspace_id = ${workspaceId}::uuid and is_active) as "repCount",
      (select count(*) from invitation where workspace_id = ${workspaceId}::uuid and accepted_at is null and revoked_at is null)
        as "invitationCount",
      (select coalesce(max(version), 0) from ruleset where workspace_id = ${workspaceId}::uuid) as "publishedVersion"
    from workspace w where w.workspace_id = ${workspaceId}::uuid`.execute(db);
  const facts = rows[0];
  if (!facts) throw new Error("workspace has no row");
  return facts;
}
