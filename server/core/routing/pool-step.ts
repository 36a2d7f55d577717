import type { Exclusion } from "./decision.ts";
import { type Asked, assignedTo, heldByPool, offeredTo, type Placement } from "./placement.ts";
import { type Considered, consider } from "./pool-members.ts";
import { isEligible, turnOf } from "./pool-turn.ts";
import type { IfUnavailable, Priority } from "./rule.ts";
import type { RosterPool, Situation } from "./situation.ts";

/** How a pool is asked: what to do when nobody can take the lead, and how urgent the lead is. */
export type Ask = { ifUnavailable: IfUnavailable; priority: Priority };

/**
 * Asks a pool for an owner. Nobody eligible: tryNext finds nobody (null), hold does what the
 * pool is set to do, assignAnyway and assignWithCover share the lead among all active members. A pool whose leads are
 * claimed offers it. The question joins `asked` whatever comes of it, and so does every overflow pool's.
 */
export function askPool(situation: Situation, pool: RosterPool, ask: Ask, asked: Asked): Placement | null {
  return askInTurn(situation, [pool], ask, asked);
}

/** `chain`: the pools asked so far, the first being the one that a rule named; the last is asked now. */
function askInTurn(situation: Situation, chain: readonly RosterPool[], ask: Ask, asked: Asked): Placement | null {
  const pool = chain.at(-1) as RosterPool;
  const members = consider(situation, pool, ask.priority);
  const isAnybody = members.some(isEligible);
  const setting = ask.ifUnavailable === "hold" ? pool.nobodyEligible : ask.ifUnavailable;
  const isCovered = setting === "assignWithCover";
  const isAnyway = !isAnybody && (isCovered || setting === "assignAnyway");
  const isOffer = pool.method === "claim" && isAnybody;
  const turn = turnOf(situation, pool, members, { priority: ask.priority, isAnyway, isOffer });
  asked.turns.push(turn);
  if (isOffer) return offeredTo(pool.id);
  if (turn.winnerRepId !== null)
    return isAnyway && isCovered
      ? assignedTo(turn.winnerRepId, "pool_assign_with_cover", pool.id, "asked")
      : assignedTo(turn.winnerRepId, isAnyway ? "pool_assign_anyway" : "rule_pool", pool.id);
  if (setting === "tryNext") return null;
  if (setting === "manager") return assignedTo(managerOf(situation, pool), "pool_manager", pool.id);
  const overflow = setting === "overflow" ? situation.roster.pools.get(pool.overflowPoolId ?? "") : undefined;
  if (overflow && !chain.includes(overflow)) return askInTurn(situation, [...chain, overflow], ask, asked);
  return heldByPool(chain[0]?.id ?? pool.id, isFull(members));
}

/**
 * Gives a lead that was offered to a pool to the member who accepts it: a turn as any other. Null when that member
 * cannot take it now.
 */
export function askClaimer(situation: Situation, pool: RosterPool, claim: Claim, asked: Asked): Placement | null {
  const members = consider(situation, pool, claim.priority);
  const { repId: claimRepId, priority } = claim;
  const canTake = members.some((one) => one.repId === claimRepId && isEligible(one));
  const turn = turnOf(situation, pool, members, { priority, isAnyway: false, claimRepId, isOffer: !canTake });
  asked.turns.push(turn);
  return canTake ? assignedTo(claimRepId, "claimed_from_pool", pool.id) : null;
}

/** Who accepts a lead, and how urgent it is. */
export type Claim = { repId: string; priority: Priority };

function isFull(members: readonly Considered[]): boolean {
  return members.length > 0 && members.every(({ exclusion }) => isLimit(exclusion));
}

/** Answers whether the only thing in a rep's way is a limit on leads. */
export function isLimit(exclusion: Exclusion | null): boolean {
  return exclusion === "at_open_limit" || isCap(exclusion);
}

/** Answers whether a cap is in a rep's way. */
export function isCap(exclusion: Exclusion | null): boolean {
  return exclusion?.endsWith("_cap") ?? false;
}

function managerOf({ roster, excludedRepIds, ruleset }: Situation, { managerRepId }: RosterPool): string {
  if (managerRepId === null || excludedRepIds.includes(managerRepId)) return ruleset.accountableRepId;
  return roster.reps.get(managerRepId)?.isActive ? managerRepId : ruleset.accountableRepId;
}
