import type { LedgerMember, PoolLedger } from "../routing/situation.ts";
import { byText, LEAD_NANO, sharesOf, type Weighted } from "./shares.ts";

/** A lead of an absence that is paid back, at most one in each of the rep's calendar days (`day`: its start, epoch ms). */
export type Payback = { readonly repId: string; readonly day: number };

/** What absences did to a turn: who earned although away, and who was paid back. */
export type Absent = { readonly away: readonly string[]; readonly paid: readonly Payback[] };

/** In most turns. */
export const NOBODY_ABSENT: Absent = { away: [], paid: [] };

/**
 * Keep turn: answers whose balance rises with a lead although they are away: those whom their share of it would not
 * take above +1. They share the lead's entitlement with the eligible, so that balances sum to nothing still.
 */
export function risingOf<T extends Weighted>(
  eligible: readonly Weighted[],
  away: readonly T[],
  ledger: PoolLedger,
): T[] {
  if (away.length === 0) return [];
  const balanceOf = (repId: string) => ledger.members.find((member) => member.repId === repId)?.balanceNano ?? 0;
  let rising = [...away];
  for (let before = -1; before !== rising.length; ) {
    before = rising.length;
    const shares = sharesOf([...eligible, ...rising]).slice(eligible.length);
    rising = rising.filter(({ repId }, at) => balanceOf(repId) + (shares[at] ?? 0) <= LEAD_NANO);
  }
  return rising;
}

/**
 * Catch up: answers how a pool stands when those who are away have earned their share of a lead as if present. It is
 * kept beside the balance, so that nobody comes back to a flood.
 */
export function addOwed(ledger: PoolLedger, eligible: readonly Weighted[], away: readonly Weighted[]): PoolLedger {
  if (away.length === 0) return ledger;
  const shares = sharesOf([...eligible, ...away]).slice(eligible.length);
  const byRep = new Map(away.map(({ repId }, at) => [repId, shares[at] ?? 0]));
  return change(ledger, byRep, (member, share) => ({ ...member, owedNano: (member.owedNano ?? 0) + share }));
}

/**
 * Catch up: answers how a pool stands when some are paid back a lead, or the rest of one: their entitlement grows by
 * it, and that of the other eligible members, who had those leads meanwhile, shrinks by their shares of it.
 */
export function payBack(ledger: PoolLedger, eligible: readonly Weighted[], paid: readonly Payback[]): PoolLedger {
  return paid.reduce((standing, { repId, day }) => {
    const owed = standing.members.find((member) => member.repId === repId)?.owedNano ?? 0;
    const amount = Math.min(LEAD_NANO, owed);
    const others = eligible.filter((member) => member.repId !== repId);
    const shares = sharesOf(others, amount);
    const changes = new Map([
      [repId, amount],
      ...others.map((member, at) => [member.repId, -(shares[at] ?? 0)] as const),
    ]);
    return change(standing, changes, (member, nano) => {
      const moved = { ...member, balanceNano: member.balanceNano + nano };
      return member.repId === repId ? { ...moved, owedNano: owed - amount, paidDay: day } : moved;
    });
  }, ledger);
}

function change(
  ledger: PoolLedger,
  by: ReadonlyMap<string, number>,
  to: (member: LedgerMember, nano: number) => LedgerMember,
): PoolLedger {
  const members = ledger.members.map((member) => {
    const nano = by.get(member.repId);
    return nano === undefined ? member : to(member, nano);
  });
  const known = new Set(ledger.members.map(({ repId }) => repId));
  const joined = [...by]
    .filter(([repId]) => !known.has(repId))
    .sort(([a], [b]) => byText(a, b))
    .map(([repId, nano]) => to({ repId, balanceNano: 0, assigned: 0, lastSeq: 0 }, nano));
  return { poolId: ledger.poolId, members: [...members, ...joined] };
}
