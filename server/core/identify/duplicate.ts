import type { LeadStatus } from "../lead/lead-status.ts";

/** What must be known of a stored lead to tell whether a new submission is another one of it. */
export type KnownLead = {
  readonly leadId: string;
  readonly status: LeadStatus;
  readonly ownerRepId: string | null;
  /** Epoch ms of its first submission. */
  readonly receivedAt: number;
};

/** What a submission was recognised by, strongest first. */
export type DuplicateMatch = "external_id" | "email";

/** new: nobody known · attached: to an open lead, no new owner · again: a known lead that is decided again. */
export type DuplicateVerdict<L extends KnownLead> =
  | { readonly kind: "new"; readonly lead: null; readonly matchedBy: null }
  | { readonly kind: "attached" | "again"; readonly lead: L; readonly matchedBy: DuplicateMatch };

/**
 * Answers whose submission this is: the lead with the same source and external id, else
 * a lead with the same e-mail key (an open one first, then the newest, then by id).
 *
 * `sameEmail` in any order. The lead found is attached to when it is open, and decided
 * again when it is closed, in nurture, held or unowned. Never throws. Product.md 2.3.
 */
export function judgeDuplicate<L extends KnownLead>(
  sameExternalId: L | null,
  sameEmail: readonly L[],
): DuplicateVerdict<L> {
  if (sameExternalId !== null) return verdict(sameExternalId, "external_id");
  const [first] = [...sameEmail].sort(byOpenThenNewest);
  return first === undefined ? { kind: "new", lead: null, matchedBy: null } : verdict(first, "email");
}

/** Answers whether a lead is open: in an owner's hands and not yet qualified, disqualified or recycled. */
export function isOpenLead({ status, ownerRepId }: Pick<KnownLead, "status" | "ownerRepId">): boolean {
  return status === "assigned" && ownerRepId !== null;
}

function verdict<L extends KnownLead>(lead: L, matchedBy: DuplicateMatch): DuplicateVerdict<L> {
  return { kind: isOpenLead(lead) ? "attached" : "again", lead, matchedBy };
}

function byOpenThenNewest(a: KnownLead, b: KnownLead): number {
  return Number(isOpenLead(b)) - Number(isOpenLead(a)) || b.receivedAt - a.receivedAt || (a.leadId < b.leadId ? -1 : 1);
}
