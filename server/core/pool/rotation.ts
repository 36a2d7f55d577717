import type { LedgerMember, PoolLedger } from "../routing/situation.ts";
import { byText, LEAD_NANO, sharesOf, type Weighted } from "./shares.ts";

/** A member of a pool when a lead is to be given. */
export type TurnMember = Weighted & { readonly isEligible: boolean };

/** Outcome of a turn. `balances` follow the order of the members: after this turn's entitlement, null where not eligible. */
export type Turn = { winnerRepId: string | null; balances: readonly (number | null)[]; after: PoolLedger };

/** An eligible member within a turn: `balance` includes this turn's share, `at` is the place in the ledger (-1: none yet). */
type Contender = {
  readonly standing: LedgerMember;
  readonly at: number;
  readonly share: number;
  readonly balance: number;
};

/**
 * Answers who is next in a pool by fair rotation, and how the pool stands afterwards.
 * Whole pool present: the member whose next lead is due first; somebody away: the largest balance.
 *
 * `members` in any order; the winner does not depend on it. Weights are whole numbers from 1.
 * Nobody eligible: no winner, and the ledger is as it was. Never throws.
 * Source: R. Tijdeman, "The chairman assignment problem", Discrete Math. 32 (1980); product.md 2.6.
 */
export function takeTurn({ members, ledger }: { members: readonly TurnMember[]; ledger: PoolLedger }): Turn {
  const contenders = contendersOf(eligibleOf(members), ledger);
  const winner = contenders.length === members.length ? dueFirst(contenders) : owedMost(contenders);
  const balances: (number | null)[] = [];
  let next = 0;
  for (const { isEligible } of members) balances.push(isEligible ? (contenders[next++]?.balance ?? null) : null);
  const winnerRepId = winner?.standing.repId ?? null;
  return { winnerRepId, balances, after: winnerRepId === null ? ledger : settleTurn(ledger, contenders, winnerRepId) };
}

function eligibleOf(members: readonly TurnMember[]): readonly TurnMember[] {
  return members.every(({ isEligible }) => isEligible) ? members : members.filter(({ isEligible }) => isEligible);
}

/**
 * Answers how a pool stands after a turn that is known: every eligible member's entitlement
 * grows by its share, and the winner's assigned by one.
 */
export function replayTurn(ledger: PoolLedger, eligible: readonly Weighted[], winnerRepId: string): PoolLedger {
  return settleTurn(ledger, contendersOf(eligible, ledger), winnerRepId);
}

/** A standing that owes nothing and is owed nothing. */
export function levelWith(repId: string): LedgerMember {
  return { repId, balanceNano: 0, assigned: 0, lastSeq: 0 };
}

/** In the order of the eligible; somebody without a standing yet starts level. */
function contendersOf(eligible: readonly Weighted[], ledger: PoolLedger): Contender[] {
  const shares = sharesOf(eligible);
  const places = new Places(ledger);
  const contenders: Contender[] = [];
  for (const { repId } of eligible) {
    const at = places.find(repId);
    const standing = ledger.members[at] ?? levelWith(repId);
    const share = shares[contenders.length] ?? 0;
    contenders.push({ standing, at, share, balance: standing.balanceNano + share });
  }
  return contenders;
}

/** Finds members in a ledger. Roster and ledger mostly list people in the same order, so it looks at the next one first. */
class Places {
  private readonly members: readonly LedgerMember[];
  private byId: Map<string, number> | null = null;
  private next = 0;

  constructor(ledger: PoolLedger) {
    this.members = ledger.members;
  }

  find(repId: string): number {
    if (this.members[this.next]?.repId === repId) return this.next++;
    this.byId ??= this.index();
    const at = this.byId.get(repId) ?? -1;
    if (at >= 0) this.next = at + 1;
    return at;
  }

  private index(): Map<string, number> {
    const byId = new Map<string, number>();
    for (const { repId } of this.members) byId.set(repId, byId.size);
    return byId;
  }
}

function owedMost(contenders: readonly Contender[]): Contender | null {
  let best: Contender | null = null;
  for (const one of contenders) if (best === null || isAhead(one, best)) best = one;
  return best;
}

/** Tijdeman: among those owed at least ε = 1 ÷ (2n − 2), the one whose lead is due first. */
function dueFirst(contenders: readonly Contender[]): Contender | null {
  const scale = 2 * contenders.length - 2;
  let best: Contender | null = null;
  let bestDue = 0;
  for (const one of contenders) {
    // Multiplied by 2n − 2, both tests compare whole numbers.
    if (one.balance * scale < LEAD_NANO) continue;
    const due = Math.ceil(((LEAD_NANO - one.balance) * scale - LEAD_NANO) / (one.share * scale));
    if (best !== null && (due > bestDue || (due === bestDue && !isAhead(one, best)))) continue;
    best = one;
    bestDue = due;
  }
  return best ?? owedMost(contenders);
}

/** Ties: larger balance, longest since the last lead, then id. */
function isAhead(a: Contender, b: Contender): boolean {
  if (a.balance !== b.balance) return a.balance > b.balance;
  if (a.standing.lastSeq !== b.standing.lastSeq) return a.standing.lastSeq < b.standing.lastSeq;
  return byText(a.standing.repId, b.standing.repId) < 0;
}

/** Keeps the order of the ledger; those who had no standing yet follow, by id. */
function settleTurn(ledger: PoolLedger, contenders: readonly Contender[], winnerRepId: string): PoolLedger {
  let turn = 1;
  for (const { lastSeq } of ledger.members) if (lastSeq >= turn) turn = lastSeq + 1;
  const members = ledger.members.slice();
  const joined: LedgerMember[] = [];
  for (const { standing, at, balance } of contenders) {
    const { repId, assigned, lastSeq } = standing;
    const after =
      repId === winnerRepId
        ? { repId, balanceNano: balance - LEAD_NANO, assigned: assigned + 1, lastSeq: turn }
        : { repId, balanceNano: balance, assigned, lastSeq };
    if (at < 0) joined.push(after);
    else members[at] = after;
  }
  joined.sort((a, b) => byText(a.repId, b.repId));
  return { poolId: ledger.poolId, members: joined.length > 0 ? members.concat(joined) : members };
}
