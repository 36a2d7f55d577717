import type { WorkspaceScope } from "../../scope.ts";

/** Finds a lead as the API shows it; undefined for a stranger's. */
export function findApiLead({ db, workspaceId }: WorkspaceScope, leadId: string) {
  return db
    .selectFrom("lead")
    .select([
      "id",
      "status",
      "priority",
      "disposition",
      "ownerRepId",
      "poolId",
      "queueId",
      "decisionId",
      "type",
      "email",
      "phone",
      "firstName",
      "lastName",
      "company",
      "companyDomain",
      "jobTitle",
      "country",
      "state",
      "city",
      "employees",
      "productInterest",
      "language",
      "timeZone",
      "message",
      "source",
      "campaign",
      "firstSource",
      "firstCampaign",
      "tags",
      "isTest",
      "submissionCount",
      "receivedAt",
      "assignedAt",
      "dueAt",
      "acceptedAt",
      "firstActionAt",
      "qualifiedAt",
      "rulesetVersion",
      "mailState",
    ])
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", leadId)
    .executeTakeFirst();
}

/** Lists the ids of a lead's decisions, oldest first; empty for a stranger's lead. */
export async function listDecisionIds({ db, workspaceId }: WorkspaceScope, leadId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("decision")
    .select("id")
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .orderBy("seq")
    .execute();
  return rows.map(({ id }) => id);
}
