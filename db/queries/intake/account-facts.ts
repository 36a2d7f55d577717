import type { OpportunityFacts, ParentFacts, TeamMember } from "#server/core/identify/account-facts.ts";

/** What belongs to a found account, in the shape of the core; null where it has none. */
export type AccountExtras = {
  opportunity: OpportunityFacts | null;
  team: TeamMember[] | null;
  parent: ParentFacts | null;
};

/**
 * Columns for what belongs to an account `a`: its newest open opportunity with the number of open ones, its team
 * by role, its parent. Each is one look into an index, and into an empty one where a workspace has none.
 */
export const ACCOUNT_EXTRAS = `
  (select json_build_object('id', o.id, 'externalId', o.external_id, 'name', o.name, 'stage', o.stage,
      'amount', o.amount, 'currency', o.currency, 'closesOn', o.closes_on, 'ownerRepId', o.owner_rep_id,
      'openCount', (select count(*) from opportunity n
        where n.workspace_id = a.workspace_id and n.account_id = a.id and n.status = 'open'))
    from opportunity o where o.workspace_id = a.workspace_id and o.account_id = a.id and o.status = 'open'
    order by o.id desc limit 1) as opportunity,
  (select json_agg(json_build_object('role', t.role, 'repId', t.rep_id) order by t.role)
    from account_team t where t.workspace_id = a.workspace_id and t.account_id = a.id) as team,
  (select json_build_object('id', p.id, 'name', p.name, 'class', p.class, 'ownerRepId', p.owner_rep_id)
    from account p where p.workspace_id = a.workspace_id and p.id = a.parent_account_id) as parent`;
