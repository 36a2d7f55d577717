import { listFormerOwners } from "#db/queries/lead/assignment.ts";
import { updateLead } from "#db/queries/lead/change-lead.ts";
import { can } from "#server/core/access.ts";
import { AppError } from "../../errors.ts";
import { type Actor, writing } from "../actor.ts";
import { announceLead, recordAction } from "./change-lead.ts";
import { getLeadFor } from "./lead-at-hand.ts";

/** What a person says about a lead and its routing; either may be left out. */
/** How good a lead was, whether it came to the right person, or both. */
export type Rating = { quality?: "good" | "fair" | "bad" | undefined; routing?: "right" | "wrong" | undefined };

/** Says how good a lead was and whether it came to the right person, each with one click; the last word counts. */
export function rateLead(actor: Actor, { leadId, quality, routing }: Rating & { leadId: string }): Promise<void> {
  return writing(actor, async (change) => {
    await getLeadFor(change, actor, leadId);
    await demandExperience(change.scope, actor, leadId);
    await updateLead(change.scope, leadId, {
      ...(quality ? { qualityRating: quality } : {}),
      ...(routing ? { routingRating: routing } : {}),
      ratedAt: new Date(change.now),
    });
    const outcome = [quality && `quality_${quality}`, routing && `routing_${routing}`].filter(Boolean).join(" ");
    await recordAction(change, actor, { kind: "rate", leadId, outcome });
    await announceLead(change, leadId);
  });
}

async function demandExperience(
  scope: Parameters<typeof listFormerOwners>[0],
  actor: Actor,
  leadId: string,
): Promise<void> {
  if (actor.role !== "system" && can(actor.role, "readAllLeads")) return;
  const owners = await listFormerOwners(scope, leadId);
  if (actor.repId !== null && owners.includes(actor.repId)) return;
  throw new AppError("forbidden", "Only somebody who has had this lead can rate it.");
}
