import type { Resolution } from "#server/core/exception/resolution.ts";
import { REASSIGN_REASONS } from "#server/core/outcome/reason.ts";
import type { Filled } from "./resolution-fields.tsx";
import type { Exception, Settlement } from "./types.ts";

/** What is still to be filled in, and where. */
export type Problem = { field: string | null; message: string };

/** Puts what a person has chosen and filled in into the form that the server takes; a problem where something is missing. */
export function settlementOf(
  exception: Exception,
  how: Resolution,
  filled: Filled,
  noteText: string,
): { settlement: Settlement } | { problem: Problem } {
  const words = noteText.trim();
  const note = words ? { note: words } : {};
  if (exception.needsNote && how !== "assign" && !words) return missing("note", "Say why, so that others can follow.");
  if (how === "assign") {
    const reason = REASSIGN_REASONS.find((one) => one === filled.reason);
    if (!filled.toRepId) return missing("toRepId", "Choose who gets it.");
    if (!reason) return missing("reason", "Choose a reason.");
    return { settlement: { how, toRepId: filled.toRepId, reason, ...note } };
  }
  if (how === "map") {
    const values = exception.raws.map((raw) => ({ raw, value: filled.values[raw] || raw }));
    return { settlement: { how, values, ...note } };
  }
  if (how === "correct") {
    if (!filled.text.trim()) return missing("text", "Write what it is.");
    return { settlement: { how, text: filled.text.trim(), ...note } };
  }
  return { settlement: { how, ...note } };
}

const missing = (field: string, message: string) => ({ problem: { field, message } });

/** Answers whether a resolution can be done from its row, without a word from the person. */
export function isOneClick({ needsNote }: Exception, action: Resolution): boolean {
  return !needsNote && action !== "assign" && action !== "map" && action !== "correct";
}
