import { sql } from "kysely";
import type { Priority } from "#server/core/routing/rule.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** A held lead about which nobody has been told yet. `repId`: whom it waits for by name, null when a pool holds it. */
export type UntoldLead = {
  id: string;
  decisionId: string;
  ruleId: string | null;
  poolId: string | null;
  repId: string | null;
  heldAt: Date;
};

/** How many leads are looked at together; those held for longest come first. */
const MOST = 1_000;

/** Lists held leads that raised none of these exceptions since they are held; of P1 only with `isP1Too`. */
export async function listUntold(
  { db, workspaceId }: WorkspaceScope,
  { types, isP1Too }: { types: readonly string[]; isP1Too: boolean },
): Promise<UntoldLead[]> {
  const { rows } = await sql<UntoldLead>`
    select l.id, l.decision_id as "decisionId", l.rule_id as "ruleId", l.pool_id as "poolId",
      d.held_for_rep_id as "repId", l.held_at as "heldAt"
    from lead l join decision d on d.workspace_id = l.workspace_id and d.id = l.decision_id
    where l.workspace_id = ${workspaceId} and l.status = 'held' and l.held_at is not null
      and (${isP1Too} or l.priority <> 'P1')
      and not exists (select from exception e where e.workspace_id = l.workspace_id and e.lead_id = l.id
        and e.type = any(${[...types]}::text[]) and e.raised_at >= l.held_at)
    order by l.held_at, l.id limit ${MOST}`.execute(db);
  return rows;
}

/** A lead that a pool offers, about which nobody has been told yet; `offeredAt` epoch ms. */
export type UnclaimedLead = Omit<UntoldLead, "heldAt"> & {
  priority: Priority;
  offeredAt: number;
  slaPolicyId: string | null;
};

/** Lists leads on offer that raised no `unclaimed` since they are, the longest on offer first. */
export async function listUnclaimed({ db, workspaceId }: WorkspaceScope): Promise<UnclaimedLead[]> {
  const { rows } = await sql<UnclaimedLead>`
    select l.id, l.decision_id as "decisionId", l.rule_id as "ruleId", l.pool_id as "poolId", null as "repId",
      l.priority, l.sla_policy_id as "slaPolicyId", floor(extract(epoch from l.offered_at) * 1000)::bigint as "offeredAt"
    from lead l
    where l.workspace_id = ${workspaceId} and l.offered_at is not null and l.status = 'queued'
      and not exists (select from exception e where e.workspace_id = l.workspace_id and e.lead_id = l.id
        and e.type = 'unclaimed' and e.raised_at >= l.offered_at)
    order by l.offered_at, l.id limit ${MOST}`.execute(db);
  return rows;
}

/** Resolves exceptions that said that a lead is held, or on offer, once it no longer is. Answers the leads concerned. */
export async function settleWaiting({ db, workspaceId }: WorkspaceScope, at: Date): Promise<string[]> {
  const { rows } = await sql<{ leadId: string }>`
    update exception e set state = 'resolved', resolved_at = ${at},
      resolution = case when l.status = 'assigned' then 'assigned' else 'moved_on' end
    from lead l
    where e.workspace_id = ${workspaceId} and e.state = 'open'
      and (e.type in ('no_eligible_rep', 'held_too_long', 'at_capacity') and l.status <> 'held'
        or e.type = 'unclaimed' and (l.status <> 'queued' or l.offered_at is null))
      and not e.detail ? 'uncoveredRepId'
      and l.workspace_id = e.workspace_id and l.id = e.lead_id
    returning e.lead_id as "leadId"`.execute(db);
  return rows.map(({ leadId }) => leadId);
}
