import { placesOf } from "../pool/places.ts";
import { type KnownTurn, replayTurn } from "../pool/rotation.ts";
import { type ValueChange, valueChanges } from "../pool/value.ts";
import { weightAt } from "../pool/weight.ts";
import type { PoolTurn } from "./decision.ts";
import { fingerprintOf } from "./murmur.ts";
import { isEntrantAnyway } from "./pool-turn.ts";
import type { LedgerMember, PoolLedger, RosterPool } from "./situation.ts";
import type { DecisionBody } from "./stored-decision.ts";

/** A turn as a decision's document holds it. */
export type TurnBody = DecisionBody["turns"][number];

/** Brings a turn into the form in which it is stored; `pool` is of the decision's own roster snapshot. */
export function packTurn(turn: PoolTurn, pool: RosterPool | undefined): TurnBody {
  const members = pool?.members ?? [];
  const placeOf = (repId: string | null) => {
    const place = repId === null ? -1 : members.findIndex((member) => member.repId === repId);
    return place < 0 ? null : place;
  };
  const { isSticky, isOffer, away, paid, points } = turn;
  const places = placesOf(turn.before.members, members);
  const before = turn.before.members.map((member, at) => packStanding(member, places[at] ?? -1));
  const seen = turn.candidates.map(([at, verdict, open, today, detail]): TurnBody["seen"][number] => {
    return detail ? [at, verdict, open, today, [...detail]] : [at, verdict, open, today];
  });
  return {
    pool: turn.poolId,
    won: placeOf(turn.winnerRepId),
    other: placeOf(turn.otherwiseRepId),
    anyway: turn.isAnyway,
    used: turn.usesTurn,
    before,
    seen,
    ...(turn.before.poolId === turn.poolId ? {} : { ledger: turn.before.poolId }),
    ...(isSticky ? { sticky: true } : {}),
    ...(isOffer ? { offer: true } : {}),
    ...(away ? { away: away.map((repId) => placeOf(repId) ?? 0) } : {}),
    ...(paid ? { paid: paid.map(({ repId, day }): [number, number] => [placeOf(repId) ?? 0, day]) } : {}),
    ...(points === undefined ? {} : { points }),
    sum: sumOf({ before, seen }),
  };
}

/**
 * Answers the fingerprint of what a turn was told of its ledger and its candidates. A turn decides nothing by the
 * numbers of those whom it passes over, so that deciding again alone would not notice that one of them has changed.
 */
export function sumOf({ before, seen }: Pick<TurnBody, "before" | "seen">): number {
  return fingerprintOf([before, seen]);
}

/** `place`: among the pool's members; −1: not one of them (any more). */
function packStanding(member: LedgerMember, place: number): TurnBody["before"][number] {
  const { repId, balanceNano, assigned, lastSeq, owedNano, paidDay } = member;
  const who = place < 0 ? repId : place;
  if (owedNano === undefined && paidDay === undefined) return [who, balanceNano, assigned, lastSeq];
  return [who, balanceNano, assigned, lastSeq, owedNano ?? 0, paidDay ?? 0];
}

/** Brings a stored turn back; `at` is when the decision was made, epoch ms. */
export function unpackTurn(turn: TurnBody, pool: RosterPool | undefined, at: number): PoolTurn {
  const members = pool?.members ?? [];
  const repAt = (place: number | null) => (place === null ? null : (members[place]?.repId ?? null));
  const before = unpackLedger(turn, members);
  const winnerRepId = repAt(turn.won);
  const known = turn.used && pool ? knownTurn(turn, pool, at) : null;
  return {
    poolId: turn.pool,
    method: pool?.method ?? "fair_rotation",
    winnerRepId,
    isAnyway: turn.anyway,
    usesTurn: turn.used,
    before,
    after: known ? replayTurn(before, known) : before,
    candidates: turn.seen,
    otherwiseRepId: repAt(turn.other),
    ...(turn.sticky ? { isSticky: true } : {}),
    ...(turn.offer ? { isOffer: true } : {}),
    ...(turn.away ? { away: turn.away.flatMap((place) => repAt(place) ?? []) } : {}),
    ...(turn.paid ? { paid: paidOf(turn, members) } : {}),
    ...(turn.points === undefined ? {} : { points: turn.points }),
  };
}

/** Answers what a stored turn did to its ledger, with the weights of its own day; null when it had no winner. */
export function knownTurn(turn: TurnBody, pool: RosterPool, at: number): KnownTurn | null {
  const winner = turn.won === null ? undefined : pool.members[turn.won];
  if (!winner) return null;
  const weighted = (places: readonly number[]) =>
    places.flatMap((place) => {
      const member = pool.members[place];
      return member ? [{ repId: member.repId, weight: weightAt(pool, member, at) }] : [];
    });
  const entered = turn.seen.filter(([, verdict]) => {
    return typeof verdict === "number" || (turn.anyway && isEntrantAnyway(verdict));
  });
  return {
    eligible: weighted(entered.map(([place]) => place)),
    winnerRepId: winner.repId,
    ...(pool.absence ? { absence: pool.absence } : {}),
    ...(turn.away ? { away: weighted(turn.away) } : {}),
    ...(turn.paid ? { paid: paidOf(turn, pool.members) } : {}),
  };
}

/** Answers what a turn adds to its value ledger beyond a point a lead: the shares of the lead's entitlement, of the rest of its points. */
export function valuesOfTurn(turn: TurnBody, pool: RosterPool | undefined, at: number): ValueChange[] {
  if (!turn.used || turn.points === undefined || !pool) return [];
  const known = knownTurn(turn, pool, at);
  return known ? valuesOf(known, turn.points) : [];
}

/** The same for a turn that is known. */
export function valuesOf({ eligible, winnerRepId, absence, away = [] }: KnownTurn, points: number): ValueChange[] {
  return valueChanges(absence === "keep_turn" ? [...eligible, ...away] : eligible, winnerRepId, points);
}

function paidOf({ paid = [] }: TurnBody, members: RosterPool["members"]) {
  return paid.flatMap(([place, day]) => {
    const member = members[place];
    return member ? [{ repId: member.repId, day }] : [];
  });
}

function unpackLedger({ pool, ledger, before }: TurnBody, members: RosterPool["members"]): PoolLedger {
  return {
    poolId: ledger ?? pool,
    members: before.map(([who, balanceNano, assigned, lastSeq, owedNano, paidDay]) => {
      const repId = typeof who === "number" ? (members[who]?.repId ?? "") : who;
      const standing = { repId, balanceNano, assigned, lastSeq };
      if (owedNano === undefined) return standing;
      return { ...standing, owedNano, ...(paidDay ? { paidDay } : {}) };
    }),
  };
}
