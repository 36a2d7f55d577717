import type { NormalisedLead } from "../lead/lead.ts";

/** How long a lead of the same company decides who gets the next one (product.md section 8). */
export const SAME_COMPANY_DAYS = 30;

const DAY_MS = 86_400_000;

/** Another lead of the workspace that somebody owns. */
export type OwnedLead = {
  readonly leadId: string;
  readonly companyDomain: string | null;
  readonly ownerRepId: string;
  readonly isOwnerActive: boolean;
  /** Epoch ms. */
  readonly assignedAt: number;
};

/**
 * Answers the lead whose owner should have this one too: of the same company domain,
 * assigned in the last `days` (the first instant included), its owner active. The
 * latest assigned wins, then the smaller id.
 *
 * `owned` in any order; leads of other companies are passed over. Null when there is
 * none, or the lead has no company domain. Never throws. Product.md 2.5, section 2.
 */
export function findCompanyLead<L extends OwnedLead>(
  lead: Pick<NormalisedLead, "companyDomain">,
  owned: readonly L[],
  now: number,
  days: number = SAME_COMPANY_DAYS,
): L | null {
  if (lead.companyDomain === null) return null;
  const since = now - days * DAY_MS;
  let latest: L | null = null;
  for (const other of owned) {
    const isHeld = other.companyDomain === lead.companyDomain && other.isOwnerActive && other.assignedAt >= since;
    if (isHeld && (latest === null || isLater(other, latest))) latest = other;
  }
  return latest;
}

function isLater(a: OwnedLead, b: OwnedLead): boolean {
  return a.assignedAt === b.assignedAt ? a.leadId < b.leadId : a.assignedAt > b.assignedAt;
}
