import { findLead, type LeadDetailRow } from "#db/queries/lead/find-lead.ts";
import type { Viewer } from "#db/queries/lead/visible.ts";
import { type Ability, can } from "#server/core/access.ts";
import { AppError, notFound } from "../../errors.ts";
import type { Actor, Writing } from "../actor.ts";

/** Whose eyes an actor reads leads with. */
export function viewerOf(actor: Actor): Viewer {
  return { seesAll: actor.role === "system" || can(actor.role, "readAllLeads"), repId: actor.repId };
}

/** Gets a lead that the actor may see, under the workspace's lock; `not_found` for any other. */
export async function getLeadFor(
  { scope }: Pick<Writing, "scope">,
  actor: Actor,
  leadId: string,
): Promise<LeadDetailRow> {
  const lead = await findLead(scope, viewerOf(actor), leadId);
  if (!lead) throw notFound("lead");
  return lead;
}

/** Answers whether the lead is in the actor's own hands. */
export const isOwnLead = (actor: Actor, lead: Pick<LeadDetailRow, "ownerRepId">): boolean =>
  lead.ownerRepId !== null && lead.ownerRepId === actor.repId;

/** Throws unless the lead is the actor's own, or the actor's role has the wider ability. */
export function demandOwnOr(actor: Actor, lead: LeadDetailRow, ability: Ability): void {
  if (isOwnLead(actor, lead) || actor.role === "system" || can(actor.role, ability)) return;
  throw new AppError("forbidden", `${whose(lead)} Only the owner or a manager can do this.`);
}

/** Throws unless the lead is open and in the actor's own hands. */
export function demandOwnOpen(actor: Actor, lead: LeadDetailRow): void {
  demandOpen(lead);
  if (!isOwnLead(actor, lead)) throw new AppError("conflict", whose(lead));
}

/** Throws unless the lead is open: in somebody's hands, and not closed. */
export function demandOpen(lead: LeadDetailRow): void {
  if (lead.status === "assigned" && lead.ownerRepId !== null) return;
  throw new AppError(
    "conflict",
    lead.closedAt ? "This lead is closed." : "Nobody has this lead yet. Claim or assign it first.",
  );
}

const whose = (lead: LeadDetailRow): string =>
  lead.ownerName ? `${lead.ownerName} has this lead.` : "Nobody has this lead.";
