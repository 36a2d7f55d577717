import type { RecycleReason } from "#server/core/outcome/reason.ts";
import type { Actor } from "../actor.ts";
import { closeLead } from "./close-lead.ts";

/** Not now: the lead goes back to be nurtured, with a reason. */
export const recycleLead = (actor: Actor, { leadId, reason }: { leadId: string; reason: RecycleReason }) =>
  closeLead(actor, leadId, { kind: "recycle", outcome: reason, status: "recycled" });
