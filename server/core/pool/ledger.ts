import type { LedgerMember, PoolLedger } from "../routing/situation.ts";
import { type KnownTurn, levelWith, replayTurn } from "./rotation.ts";
import { LEAD_NANO } from "./shares.ts";

/** One entry of a pool's ledger. A turn names everybody who was eligible, with the weights of that day. */
export type LedgerEntry =
  | ({ kind: "turn" } & KnownTurn)
  | { kind: "credit"; repId: string }
  | { kind: "debit"; repId: string }
  | { kind: "adjust"; repId: string; balanceNano: number };

/** Answers how a pool stands when an entry is added. A turn keeps the order of those already in the ledger. */
export function addEntry(ledger: PoolLedger, entry: LedgerEntry): PoolLedger {
  switch (entry.kind) {
    case "turn":
      return replayTurn(ledger, entry);
    case "credit":
      return adjustLedger(ledger, entry.repId, -1);
    case "debit":
      return adjustLedger(ledger, entry.repId, 1);
    case "adjust":
      return change(ledger, entry.repId, (member) => ({
        ...member,
        balanceNano: member.balanceNano + entry.balanceNano,
      }));
  }
}

/** Answers how a pool stands when all its entries, in order, are added to an empty ledger; must equal the stored one. */
export function recomputeLedger(poolId: string, entries: readonly LedgerEntry[]): PoolLedger {
  return entries.reduce(addEntry, { poolId, members: [] });
}

/**
 * Answers how a pool stands when a member's count of assigned leads is corrected, and the
 * balance with it: −1 is a credit (a bad lead does not count), +1 a debit. The order of
 * turns is not touched.
 */
export function adjustLedger(ledger: PoolLedger, repId: string, assignedLeads: number): PoolLedger {
  return change(ledger, repId, (member) => ({
    ...member,
    assigned: member.assigned + assignedLeads,
    balanceNano: member.balanceNano - assignedLeads * LEAD_NANO,
  }));
}

function change(ledger: PoolLedger, repId: string, to: (member: LedgerMember) => LedgerMember): PoolLedger {
  const at = ledger.members.findIndex((member) => member.repId === repId);
  if (at < 0) return { poolId: ledger.poolId, members: [...ledger.members, to(levelWith(repId))] };
  return { poolId: ledger.poolId, members: ledger.members.map((member, i) => (i === at ? to(member) : member)) };
}
