import type { OpportunityFacts, ParentFacts, TeamMember } from "#server/core/identify/account-facts.ts";

/** What belongs to a found account, in the shape of the core; null where it has none. */
export type AccountExtras = {
  opportunity: OpportunityFacts | null;
  team: TeamMember[] | null;
  parent: ParentFacts | null;
};

/**
 * Columns for what belongs to an account `a` of `workspace` (an expression that is the same for every row): its newest
 * open opportunity with the number of open ones, its team by role, its parent. Whether the workspace has any at all is
 * asked once a statement, so that one without them looks into no index for each account.
 */
export const accountExtras = (workspace: string) => `
  case when (select exists (select from opportunity x where x.workspace_id = ${workspace} and x.status = 'open')) then
    (select json_build_object('id', o.id, 'externalId', o.external_id, 'name', o.name, 'stage', o.stage,
        'amount', o.amount, 'currency', o.currency, 'closesOn', o.closes_on, 'ownerRepId', o.owner_rep_id,
        'openCount', (select count(*) from opportunity n
          where n.workspace_id = ${workspace} and n.account_id = a.id and n.status = 'open'))
      from opportunity o where o.workspace_id = ${workspace} and o.account_id = a.id and o.status = 'open'
      order by o.id desc limit 1) end as opportunity,
  case when (select exists (select from account_team x where x.workspace_id = ${workspace})) then
    (select json_agg(json_build_object('role', t.role, 'repId', t.rep_id) order by t.role)
      from account_team t where t.workspace_id = ${workspace} and t.account_id = a.id) end as team,
  case when a.parent_account_id is not null then
    (select json_build_object('id', p.id, 'name', p.name, 'class', p.class, 'ownerRepId', p.owner_rep_id)
      from account p where p.workspace_id = ${workspace} and p.id = a.parent_account_id) end as parent`;
