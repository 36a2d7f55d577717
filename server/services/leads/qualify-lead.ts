import type { Actor } from "../actor.ts";
import { closeLead } from "./close-lead.ts";

/** The lead is worth a sale: it leaves the owner's open leads as qualified. */
export const qualifyLead = (actor: Actor, { leadId }: { leadId: string }) =>
  closeLead(actor, leadId, { kind: "qualify", outcome: "", status: "qualified" });
