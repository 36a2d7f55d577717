import type { NormalisedLead } from "../lead/lead.ts";
import { LEAD_TYPE_STANDARDS, type Standard, UNTYPED_STANDARD } from "./lead-type-standard.ts";

/** A proposal that rules may change. `unmapped`: a type was sent that means nothing to us, a data exception. */
export type Qualification = Standard & { readonly typeStatus: "given" | "missing" | "unmapped" };

/** Answers the base priority and proposed disposition of a lead from its type. Never throws. Product.md 2.4. */
export function qualify(lead: Pick<NormalisedLead, "type" | "issues">): Qualification {
  if (lead.type !== null) return { ...LEAD_TYPE_STANDARDS[lead.type], typeStatus: "given" };
  const isUnmapped = lead.issues.some(({ field, code }) => field === "type" && code === "unknown_value");
  return { ...UNTYPED_STANDARD, typeStatus: isUnmapped ? "unmapped" : "missing" };
}
