import type { NormalisedLead } from "../lead/lead.ts";
import type { LeadType } from "../lead/lead-type.ts";
import type { Submission } from "../lead/submission.ts";
import { toInstant } from "./instant.ts";
import { toLeadType } from "./lead-type.ts";
import type { Catalogue } from "./normalise.ts";
import { type Notes, noteChange, noteIssue } from "./notes.ts";
import { toProductInterest } from "./product-interest.ts";
import { isPlaceholder } from "./text.ts";

type Ask = Pick<NormalisedLead, "productInterest" | "type" | "message">;
type Origin = Pick<NormalisedLead, "source" | "campaign" | "externalId" | "occurredAt" | "attribution" | "consent">;
type Inquiry = Ask & Origin & Pick<NormalisedLead, "fields" | "isTest">;

/** Reads what somebody asks for, and how the inquiry came. */
export function readInquiry(sent: Submission, catalogue: Catalogue, notes: Notes): Inquiry {
  return {
    productInterest: readProducts(sent.product_interest, catalogue, notes),
    type: readType(sent.type, notes),
    message: sent.message,
    source: sent.source,
    campaign: sent.campaign,
    externalId: sent.external_id,
    occurredAt: readInstant(sent.occurred_at, notes),
    attribution: sent.attribution,
    consent: sent.consent,
    fields: sent.fields,
    isTest: sent.test,
  };
}

function readProducts(sent: readonly string[], catalogue: Catalogue, notes: Notes): readonly string[] {
  const { values, unknown } = toProductInterest(sent, catalogue.productInterest);
  noteChange(notes, "productInterest", sent.join("; "), values.join("; "), "synonym");
  for (const text of unknown) notes.issues.push({ field: "productInterest", code: "unknown_value", raw: text });
  return values;
}

function readType(raw: string | null, notes: Notes): LeadType | null {
  if (raw === null || isPlaceholder(raw)) return null;
  const type = toLeadType(raw);
  if (type === null) noteIssue(notes, "type", "unknown_value", raw);
  else noteChange(notes, "type", raw, type, "synonym");
  return type;
}

function readInstant(raw: string | null, notes: Notes): number | null {
  if (raw === null) return null;
  const instant = toInstant(raw);
  if (instant === null) noteIssue(notes, "occurredAt", "not_normalisable", raw);
  if (instant?.isAssumedUtc) notes.provenance.occurredAt = { raw, from: "sent", rule: "assumed_utc" };
  return instant?.at ?? null;
}
