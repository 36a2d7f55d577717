import { findRoutedLead } from "#db/queries/lead/routed-lead.ts";
import { type Actor, reading } from "../actor.ts";
import { acceptLead } from "../leads/accept-lead.ts";
import { disqualifyLead } from "../leads/disqualify-lead.ts";
import { logAction } from "../leads/log-action.ts";
import { qualifyLead } from "../leads/qualify-lead.ts";
import { rateLead } from "../leads/rate-lead.ts";
import { reassignLead } from "../leads/reassign-lead.ts";
import { recycleLead } from "../leads/recycle-lead.ts";
import { rejectLead } from "../leads/reject-lead.ts";
import type { Deed } from "./behaviour.ts";
import type { KnownRep, Sample } from "./found-sample.ts";

/** A deed with the lead and the rep it belongs to. */
export type PlannedDeed = Deed & { leadId: string; rep: KnownRep };
/** A lead that came into somebody else's hands by a deed. */
export type Moved = { leadId: string; repId: string; priority: string };

/** Does what a made-up rep planned, if the lead is still theirs and open. Answers the lead when it moved to somebody else. */
export async function doDeed(sample: Sample, deed: PlannedDeed, at: number): Promise<Moved | null> {
  const { leadId, rep } = deed;
  const actor: Actor = { workspaceId: sample.workspaceId, personId: rep.personId, repId: rep.repId, role: "rep", at };
  const lead = await reading(actor, (scope) => findRoutedLead(scope, leadId));
  if (lead?.ownerRepId !== rep.repId || (lead.status !== "assigned" && deed.kind !== "rate")) return null;
  if (deed.kind === "handOver") return handOver(sample, actor, { ...deed, priority: lead.priority });
  if (deed.kind === "reject") {
    const { ownerRepId } = await rejectLead(actor, { leadId, reason: deed.reason });
    return ownerRepId === null ? null : { leadId, repId: ownerRepId, priority: lead.priority };
  }
  await work(actor, deed);
  return null;
}

async function work(actor: Actor, deed: PlannedDeed): Promise<void> {
  const { leadId } = deed;
  if (deed.kind === "accept") await acceptLead(actor, { leadId });
  else if (deed.kind === "log") await logAction(actor, { leadId, ...deed.action });
  else if (deed.kind === "rate") await rateLead(actor, { leadId, quality: deed.quality, routing: deed.routing });
  else if (deed.kind === "qualify") await qualifyLead(actor, { leadId });
  else if (deed.kind === "disqualify") await disqualifyLead(actor, { leadId, reason: deed.reason });
  else if (deed.kind === "recycle") await recycleLead(actor, { leadId, reason: deed.reason });
}

/** The manager gives the lead to the next colleague of the same region. */
async function handOver(
  { reps }: Sample,
  actor: Actor,
  { leadId, rep, priority }: PlannedDeed & { priority: string },
): Promise<Moved | null> {
  const colleagues = reps.filter((other) => other.region === rep.region && other.repId !== rep.repId);
  const to = colleagues[leadId.charCodeAt(leadId.length - 1) % colleagues.length];
  const manager = reps[0];
  if (!to || !manager) return null;
  const by: Actor = { ...actor, personId: manager.personId, repId: manager.repId, role: "manager" };
  await reassignLead(by, { leadId, toRepId: to.repId, reason: "other_owner" });
  return { leadId, repId: to.repId, priority };
}
