import type { WorkspaceScope } from "../../scope.ts";
import { type LeadRow, selectLeadRows } from "../lead/lead-row.ts";
import { type Viewer, visibleTo } from "../lead/visible.ts";

/** Lists the leads that came from these domains, newest first: those from before the account was there too. */
export function listLeadsOfDomains(
  scope: WorkspaceScope,
  viewer: Viewer,
  { domains, limit }: { domains: readonly string[]; limit: number },
): Promise<LeadRow[]> {
  if (domains.length === 0) return Promise.resolve([]);
  return selectLeadRows(scope)
    .where(visibleTo(viewer))
    .where("lead.companyDomain", "in", [...domains])
    .orderBy("lead.id", "desc")
    .limit(limit)
    .execute();
}
