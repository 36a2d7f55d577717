import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** What territories ask of a lead or an account, with who has it. `name` is what it is called on screens, empty where nothing is known. */
export type PlaceRow = {
  id: string;
  name: string;
  company: string | null;
  ownerRepId: string | null;
  country: string | null;
  state: string | null;
  postalCode: string | null;
  industry: string | null;
  employees: number | null;
  companyDomain: string | null;
};

/**
 * Lists open leads that are no tests, as they were when they were last decided, the latest assigned first. Postal code
 * and industry stand in the snapshot only.
 */
export async function listOpenLeadPlaces(
  { db, workspaceId }: WorkspaceScope,
  { limit }: { limit: number },
): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`select l.id, l.company, l.owner_rep_id, l.country, l.state, l.employees,
      l.company_domain, s.body->'lead'->>'postalCode' as postal_code, s.body->'lead'->>'industry' as industry,
      coalesce(nullif(trim(concat_ws(' ', l.first_name, l.last_name)), ''), l.email, l.phone, '') as name
    from lead l left join lead_snapshot s on s.workspace_id = l.workspace_id and s.id = l.decision_id
    where l.workspace_id = ${workspaceId} and l.status = 'assigned' and not l.is_test
    order by l.assigned_at desc, l.id limit ${limit}`.execute(db);
  return rows;
}

/** Lists accounts by name, each at its first domain of its own. */
export async function listAccountPlaces(
  { db, workspaceId }: WorkspaceScope,
  { limit }: { limit: number },
): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`select a.id, a.name, null as company, a.owner_rep_id, a.country,
      a.state, a.postal_code, a.industry, a.employees,
      (select d.domain from account_domain d where d.workspace_id = a.workspace_id and d.account_id = a.id
        order by d.is_alias, d.domain limit 1) as company_domain
    from account a where a.workspace_id = ${workspaceId} order by a.name, a.id limit ${limit}`.execute(db);
  return rows;
}

/** Lists who is in which pool now; in no order. */
export function listPoolMemberships({ db, workspaceId }: WorkspaceScope) {
  return db
    .selectFrom("poolMember")
    .select(["poolId", "repId"])
    .where("workspaceId", "=", workspaceId)
    .where("isMember", "=", true)
    .execute();
}
