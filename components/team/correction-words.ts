import { capitalised } from "#server/core/handoff/names.ts";
import { CREDIT_REASONS, type CreditReason, creditWords } from "#server/core/outcome/credit.ts";

const NOTES: Readonly<Record<string, string>> = {
  by_hand: "Picked by hand",
  reassigned: "Reassigned",
  decided_again: "Decided again",
};

const isCreditReason = (note: string): note is CreditReason => CREDIT_REASONS.some((reason) => reason === note);

/** Says why an entry stands in a ledger; what a person wrote is told as written, with a capital. "" stays "". */
export function correctionWords(note: string): string {
  if (isCreditReason(note)) return creditWords(note);
  return NOTES[note] ?? capitalised(note);
}
