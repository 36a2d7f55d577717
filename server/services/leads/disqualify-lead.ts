import type { DisqualifyReason } from "#server/core/outcome/reason.ts";
import type { Actor } from "../actor.ts";
import { closeLead } from "./close-lead.ts";

/** No sale is in sight: the lead leaves the owner's open leads, with a reason. */
export const disqualifyLead = (actor: Actor, { leadId, reason }: { leadId: string; reason: DisqualifyReason }) =>
  closeLead(actor, leadId, { kind: "disqualify", outcome: reason, status: "disqualified" });
