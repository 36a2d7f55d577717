import type { LeadField, LeadIssue, LeadIssueCode, Provenance } from "../lead/lead.ts";

/** What is written down while one lead is normalised. */
export type Notes = {
  readonly provenance: Partial<Record<LeadField, Provenance>>;
  readonly issues: LeadIssue[];
};

/** Writes down what a value was sent as, where that differs from the value. */
export function noteChange(notes: Notes, field: LeadField, raw: string, value: string, rule: string): void {
  if (raw !== value) notes.provenance[field] = { raw, from: "sent", rule };
}

/** Writes down that a value was worked out from another field. */
export function noteDerived(notes: Notes, field: LeadField, rule: string): void {
  notes.provenance[field] = { raw: null, from: "derived", rule };
}

/** Writes down that a value could not be understood, and keeps it as sent. */
export function noteIssue(notes: Notes, field: LeadField, code: LeadIssueCode, raw: string | null): void {
  notes.issues.push({ field, code, raw });
  if (raw !== null) notes.provenance[field] = { raw, from: "sent" };
}
