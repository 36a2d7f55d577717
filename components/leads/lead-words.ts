import { capitalised } from "#server/core/handoff/names.ts";
import type { LeadStatus } from "#server/core/lead/lead-status.ts";

/** The parts of a lead that name it. */
export type Named = { firstName: string | null; lastName: string | null; email: string | null; company: string | null };

/** A lead's person as a list shows them: name, else the mailbox, else what is left. */
export function leadName({ firstName, lastName, email, company }: Named): string {
  const name = [firstName, lastName].filter(Boolean).join(" ");
  return name || email || company || "Nameless lead";
}

/** A code of the product as words: "outbound_reply" → "Outbound reply". */
export function codeWords(code: string): string {
  const words = code.replaceAll("_", " ");
  return capitalised(words);
}

/** A lead's type as words; a lead without one is an inquiry. */
export const typeWords = (type: string | null): string => (type === null ? "Inquiry" : codeWords(type));

const STATUS: Readonly<Record<LeadStatus, string>> = {
  assigned: "Open",
  queued: "In a queue",
  held: "Held",
  parked: "Unassigned",
  nurture: "Nurture",
  qualified: "Qualified",
  recycled: "Recycled",
  disqualified: "Disqualified",
};

/** A lead's status, in a word or two. */
export const statusWords = (status: LeadStatus): string => STATUS[status];

/** Where a lead stands, in a word or two; one that waits in no queue is on offer to a pool. */
export const standsWords = ({ status, queueId }: { status: LeadStatus; queueId: string | null }): string =>
  status === "queued" && queueId === null ? "On offer" : STATUS[status];
