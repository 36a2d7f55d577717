import type { LedgerMember, PoolLedger } from "../routing/situation.ts";
import { type Absent, addOwed, NOBODY_ABSENT, type Payback, payBack, risingOf } from "./absence.ts";
import { placesOf } from "./places.ts";
import type { Absence } from "./pool-rules.ts";
import { byText, LEAD_NANO, sharesOf, type Weighted } from "./shares.ts";

/**
 * A member of a pool when a lead is to be given. `isAway`: would be eligible but for an absence. `score`: a method
 * other than rotation takes the highest. `day`: when the rep's calendar day began, epoch ms; needed for catch up.
 */
export type TurnMember = Weighted & {
  readonly isEligible: boolean;
  readonly isAway?: boolean;
  readonly score?: number | undefined;
  readonly day?: number;
};

/**
 * Outcome of a turn. `balances` follow the order of the members: after this turn's entitlement, null where not
 * eligible. `absent`: whose entitlement an absence kept alive, and to whom one was paid back.
 */
export type Turn = {
  winnerRepId: string | null;
  balances: readonly (number | null)[];
  after: PoolLedger;
  absent: Absent;
};

/** A pool's members and ledger when a lead is to be given; left out: absence forfeits. */
export type TurnRequest = { members: readonly TurnMember[]; ledger: PoolLedger; absence?: Absence };

/**
 * The eligible members of a turn, as columns (one object a member took twice the time): standing
 * before, place in the ledger (−1: none yet), this turn's share, and the balance that includes it.
 * Members who are away and earn all the same follow the `count` eligible ones.
 */
type Contenders = {
  readonly count: number;
  readonly standings: LedgerMember[];
  readonly places: number[];
  readonly shares: readonly number[];
  readonly balances: number[];
};

/**
 * Answers who is next in a pool by fair rotation, and how the pool stands afterwards. Whole pool present: the member
 * whose next lead is due first; somebody away: the largest balance with a fifth of the next share; members with
 * scores: the highest, whatever is owed, then the largest balance. Every method moves the ledger alike.
 *
 * `members` in any order; the winner does not depend on it. Weights are whole numbers from 1. Nobody eligible: no
 * winner, and the ledger is as it was. Never throws.
 * Source: R. Tijdeman, "The chairman assignment problem", Discrete Math. 32 (1980); product.md 2.6.
 */
export function takeTurn({ members, ledger, absence = "forfeit" }: TurnRequest): Turn {
  const eligible = members.filter(({ isEligible }) => isEligible);
  if (absence !== "forfeit") return takeTurnOfAbsent(members, eligible, ledger, absence);
  const contenders = contendersOf(eligible, ledger);
  return turnOf(members, eligible, ledger, contenders);
}

/** Answers who is next without saying how the pool stands afterwards; null when nobody is eligible. Nobody is away. */
export function nextOf({ members, ledger, absence = "forfeit" }: TurnRequest): string | null {
  const isWhole = members.every(({ isEligible }) => isEligible);
  const eligible = isWhole ? members : members.filter(({ isEligible }) => isEligible);
  const standing = absence === "catch_up" ? payBack(ledger, eligible, paybacks(eligible, ledger)) : ledger;
  return eligible[placeOfWinner(eligible, contendersOf(eligible, standing), isWhole)]?.repId ?? null;
}

/** Place among the eligible, −1 when there are none. `isWhole`: nobody of the pool is missing. */
function placeOfWinner(eligible: readonly TurnMember[], contenders: Contenders, isWhole: boolean): number {
  if (eligible[0]?.score !== undefined) return scoredBest(contenders, eligible);
  return isWhole ? dueFirst(contenders) : owedSoonest(contenders);
}

function turnOf(
  members: readonly TurnMember[],
  eligible: readonly TurnMember[],
  ledger: PoolLedger,
  contenders: Contenders,
): Turn {
  const isWhole = eligible.length === members.length;
  const winner = placeOfWinner(eligible, contenders, isWhole);
  return {
    winnerRepId: eligible[winner]?.repId ?? null,
    balances: isWhole ? contenders.balances : spread(members, contenders.balances),
    after: winner < 0 ? ledger : settleTurn(ledger, contenders, winner),
    absent: NOBODY_ABSENT,
  };
}

/** A turn of a pool in which an absence does not forfeit. */
function takeTurnOfAbsent(
  members: readonly TurnMember[],
  eligible: readonly TurnMember[],
  ledger: PoolLedger,
  absence: Exclude<Absence, "forfeit">,
): Turn {
  const away = members.filter(({ isEligible, isAway }) => !isEligible && isAway);
  const paid = absence === "catch_up" ? paybacks(eligible, ledger) : [];
  const rising = absence === "keep_turn" ? risingOf(eligible, away, ledger) : [];
  const standing = payBack(ledger, eligible, paid);
  const contenders = contendersOf(eligible, standing, rising);
  const { winnerRepId, balances, after } = turnOf(members, eligible, standing, contenders);
  if (winnerRepId === null) return { winnerRepId, balances, after: ledger, absent: NOBODY_ABSENT };
  const owed = absence === "catch_up" ? away : rising;
  return {
    winnerRepId,
    balances,
    after: absence === "catch_up" ? addOwed(after, eligible, away) : after,
    absent: { away: owed.map(({ repId }) => repId), paid },
  };
}

/** Who is paid back a lead of their absence today: those who are owed, had none yet today, and are not alone. */
function paybacks(eligible: readonly TurnMember[], { members }: PoolLedger): Payback[] {
  if (eligible.length < 2) return [];
  return eligible.flatMap(({ repId, day = 0 }) => {
    const standing = members.find((member) => member.repId === repId);
    return (standing?.owedNano ?? 0) > 0 && (standing?.paidDay ?? 0) < day ? [{ repId, day }] : [];
  });
}

function spread(members: readonly TurnMember[], balances: readonly number[]): (number | null)[] {
  let next = 0;
  return members.map(({ isEligible }) => (isEligible ? (balances[next++] ?? null) : null));
}

/** A turn that is known: who was eligible, with the weights of that day, who won, and what absences did to it. */
export type KnownTurn = {
  readonly eligible: readonly Weighted[];
  readonly winnerRepId: string;
  readonly absence?: Absence;
  /** Those who were away and earned all the same, with their weights. */
  readonly away?: readonly Weighted[];
  readonly paid?: readonly Payback[];
};

/**
 * Answers how a pool stands after a turn that is known: every eligible member's entitlement
 * grows by its share, and the winner's assigned by one. The winner is one of the eligible.
 */
export function replayTurn(ledger: PoolLedger, turn: KnownTurn): PoolLedger {
  const { eligible, winnerRepId, absence, away = [], paid = [] } = turn;
  const winner = eligible.findIndex(({ repId }) => repId === winnerRepId);
  const standing = payBack(ledger, eligible, paid);
  const contenders = contendersOf(eligible, standing, absence === "keep_turn" ? away : []);
  const after = settleTurn(standing, contenders, winner);
  return absence === "catch_up" ? addOwed(after, eligible, away) : after;
}

/** A standing that owes nothing and is owed nothing. */
export function levelWith(repId: string): LedgerMember {
  return { repId, balanceNano: 0, assigned: 0, lastSeq: 0 };
}

/** In the order of the eligible, then of those who earn although away; somebody without a standing yet starts level. */
function contendersOf(present: readonly Weighted[], ledger: PoolLedger, rising: readonly Weighted[] = []): Contenders {
  const eligible = rising.length === 0 ? present : [...present, ...rising];
  const shares = sharesOf(eligible);
  const places = placesOf(eligible, ledger.members);
  const standings: LedgerMember[] = [];
  const balances: number[] = [];
  for (let at = 0; at < eligible.length; at++) {
    const standing = ledger.members[places[at] ?? -1] ?? levelWith(eligible[at]?.repId ?? "");
    standings.push(standing);
    balances.push(standing.balanceNano + (shares[at] ?? 0));
  }
  return { count: present.length, standings, places, shares, balances };
}

/** Somebody away: how much of a member's next share counts beside the balance, as one part of so many. */
const FORESIGHT = 5;

/**
 * Place of the contender with the largest balance when a fifth of the next share is added, −1 when there is none. Of
 * two who are owed alike, whoever earns faster would be owed too much sooner. Source: decisions/absence-rotation.md.
 */
const owedSoonest = (contenders: Contenders): number => owedMost(contenders, 1);

/** Place of the contender who is owed most, the next share counted `ahead` fifths; −1 when there is none. */
function owedMost(contenders: Contenders, ahead: 0 | 1): number {
  const { balances, shares } = contenders;
  const owedAt = (at: number) => (balances[at] ?? 0) * FORESIGHT + ahead * (shares[at] ?? 0);
  let best = -1;
  for (let at = 0; at < contenders.count; at++) {
    const lead = best < 0 ? 1 : owedAt(at) - owedAt(best);
    if (lead > 0 || (lead === 0 && isAhead(contenders, at, best))) best = at;
  }
  return best;
}

/** Place of the contender with the highest score, ties as in a rotation; −1 when there is none. */
function scoredBest(contenders: Contenders, eligible: readonly TurnMember[]): number {
  let best = -1;
  for (let at = 0; at < contenders.count; at++) {
    const ahead = (eligible[at]?.score ?? 0) - (eligible[best]?.score ?? 0);
    if (best < 0 || ahead > 0 || (ahead === 0 && isAhead(contenders, at, best))) best = at;
  }
  return best;
}

/** Tijdeman: among those owed at least ε = 1 ÷ (2n − 2), the one whose lead is due first. */
function dueFirst(contenders: Contenders): number {
  const { balances, shares } = contenders;
  const scale = 2 * balances.length - 2;
  let best = -1;
  let bestDue = 0;
  for (let at = 0; at < balances.length; at++) {
    // Multiplied by 2n − 2, both tests compare whole numbers.
    const balance = (balances[at] ?? 0) * scale;
    if (balance < LEAD_NANO) continue;
    const due = Math.ceil((LEAD_NANO * (scale - 1) - balance) / ((shares[at] ?? 0) * scale));
    if (best >= 0 && (due > bestDue || (due === bestDue && !isAhead(contenders, at, best)))) continue;
    best = at;
    bestDue = due;
  }
  return best < 0 ? owedMost(contenders, 0) : best;
}

/** Ties: larger balance, longest since the last lead, then id. */
function isAhead({ balances, standings }: Contenders, a: number, b: number): boolean {
  if (balances[a] !== balances[b]) return (balances[a] ?? 0) > (balances[b] ?? 0);
  const one = standings[a] as LedgerMember;
  const other = standings[b] as LedgerMember;
  return one.lastSeq === other.lastSeq ? byText(one.repId, other.repId) < 0 : one.lastSeq < other.lastSeq;
}

/** Keeps the order of the ledger; those who had no standing yet follow, by id. */
function settleTurn(ledger: PoolLedger, { standings, places, balances }: Contenders, winner: number): PoolLedger {
  let turn = 1;
  for (const { lastSeq } of ledger.members) if (lastSeq >= turn) turn = lastSeq + 1;
  const members = ledger.members.slice();
  const joined: LedgerMember[] = [];
  for (let i = 0; i < standings.length; i++) {
    const standing = standings[i] as LedgerMember;
    const { repId, assigned, lastSeq } = standing;
    const balance = balances[i] ?? 0;
    const moved =
      i === winner
        ? { repId, balanceNano: balance - LEAD_NANO, assigned: assigned + 1, lastSeq: turn }
        : { repId, balanceNano: balance, assigned, lastSeq };
    const after = standing.paidDay === undefined && standing.owedNano === undefined ? moved : { ...standing, ...moved };
    const at = places[i] ?? -1;
    if (at < 0) joined.push(after);
    else members[at] = after;
  }
  joined.sort((a, b) => byText(a.repId, b.repId));
  return { poolId: ledger.poolId, members: joined.length > 0 ? members.concat(joined) : members };
}
