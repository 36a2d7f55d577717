import type { TeamMember, TeamRole } from "#server/core/identify/account-facts.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** Lists who has a role on an account, by role. */
export function listAccountTeam({ db, workspaceId }: WorkspaceScope, accountId: string) {
  return db
    .selectFrom("accountTeam")
    .select(["role", "repId"])
    .where("workspaceId", "=", workspaceId)
    .where("accountId", "=", accountId)
    .orderBy("role")
    .execute() as Promise<{ role: TeamRole; repId: string }[]>;
}

/** Makes these the people with a role on an account, and no others. */
export async function replaceAccountTeam(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  team: readonly TeamMember[],
): Promise<void> {
  await db
    .deleteFrom("accountTeam")
    .where("workspaceId", "=", workspaceId)
    .where("accountId", "=", accountId)
    .execute();
  if (team.length === 0) return;
  await db
    .insertInto("accountTeam")
    .values(team.map((member) => ({ workspaceId, accountId, ...member })))
    .execute();
}
