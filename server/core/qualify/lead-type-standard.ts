import type { LeadType } from "../lead/lead-type.ts";
import type { Disposition, Priority } from "../routing/rule.ts";

/** How urgent a lead is and what should happen with it, before any rule is asked. */
export type Standard = { readonly priority: Priority; readonly disposition: Disposition };

/** What each lead type asks of the team (product.md section 8). */
export const LEAD_TYPE_STANDARDS: Readonly<Record<LeadType, Standard>> = {
  quote: { priority: "P1", disposition: "sales" },
  demo: { priority: "P1", disposition: "sales" },
  pricing: { priority: "P1", disposition: "sales" },
  sample: { priority: "P2", disposition: "sales" },
  trial: { priority: "P2", disposition: "sales" },
  outbound_reply: { priority: "P2", disposition: "sales" },
  partner: { priority: "P2", disposition: "partner_confirmation" },
  contact: { priority: "P3", disposition: "qualification" },
  webinar: { priority: "P4", disposition: "nurture" },
  content: { priority: "P4", disposition: "nurture" },
  newsletter: { priority: "P4", disposition: "nurture" },
};

/** What a lead without a type, or with one that means nothing, asks of the team. */
export const UNTYPED_STANDARD: Standard = { priority: "P3", disposition: "qualification" };
