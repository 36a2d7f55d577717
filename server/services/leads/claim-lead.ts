import { findActiveRep } from "#db/queries/lead/active-rep.ts";
import { claimLead as claimRow, listClaimers } from "#db/queries/lead/change-lead.ts";
import { findLead } from "#db/queries/lead/find-lead.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, demand, type Writing, writing } from "../actor.ts";
import { acceptOffer } from "./accept-offer.ts";
import { announceLead, recordAction } from "./change-lead.ts";
import { dueFor, putIntoHands } from "./into-hands.ts";
import { viewerOf } from "./lead-at-hand.ts";

/**
 * Takes a lead out of a queue, out of the unassigned ones, or out of those that a pool of one's own offers, into one's
 * own hands; who claims has accepted. Of many at once exactly one gets it, the others learn who ("taken by Ana").
 * A pool's offer can be accepted by whoever could get leads of it now, and uses a turn.
 */
export function claimLead(actor: Actor, { leadId }: { leadId: string }): Promise<{ actionId: string }> {
  demand(actor, "claimLead");
  return writing(actor, async (change) => {
    const repId = await claimingRep(change, actor);
    const lead = await findLead(change.scope, viewerOf(actor), leadId);
    if (!lead || lead.ownerRepId !== null) throw await takenBy(change, leadId, lead?.ownerName ?? null);
    if (lead.status === "queued" && lead.queueId === null && lead.poolId !== null)
      return acceptOffer(change, actor, { lead: { ...lead, poolId: lead.poolId }, repId });
    const dueAt = await dueFor(change, repId, lead);
    const claimed = await claimRow(change.scope, { leadId, repId, at: new Date(change.now), dueAt });
    if (!claimed) throw new AppError("conflict", "This lead does not wait to be claimed.");
    const alsoExceptions = await putIntoHands(change, actor, { lead, repId, via: "claim", poolId: null, reason: "" });
    const actionId = await recordAction(change, actor, { kind: "accept", leadId, outcome: "claimed" });
    await announceLead(change, leadId, { alsoExceptions });
    return { actionId };
  });
}

async function claimingRep({ scope }: Writing, { repId }: Actor): Promise<string> {
  const rep = repId === null ? undefined : await findActiveRep(scope, repId);
  if (!rep)
    throw new AppError("precondition", "You take no leads in this workspace. Ask a manager to add you to the team.");
  return rep.id;
}

/** Says who was faster. Only a lead that was claimed is admitted to exist: whoever asks has seen it waiting. */
async function takenBy({ scope }: Writing, leadId: string, ownerName: string | null): Promise<AppError> {
  const name = ownerName ?? (await listClaimers(scope, [leadId]))[0]?.name;
  return name ? new AppError("conflict", `Taken by ${name}.`) : notFound("lead");
}
