import type { CapOn } from "../pool/caps.ts";
import { exclusionOf, loadAt, loadDetail } from "../pool/eligibility.ts";
import { type TurnMember, takeTurn } from "../pool/rotation.ts";
import type { CandidateTuple, Exclusion, PoolTurn } from "./decision.ts";
import { type Asked, assignedTo, heldByPool, type Placement } from "./placement.ts";
import type { IfUnavailable, Priority } from "./rule.ts";
import type { PoolLedger, RepLoad, RosterPool, RosterRep, Situation } from "./situation.ts";

/** A member as considered for one lead. */
type Considered = {
  readonly repId: string;
  readonly weight: number;
  readonly exclusion: Exclusion | null;
  readonly load: RepLoad;
  readonly detail: readonly number[] | undefined;
};

/** How a pool is asked: what to do when nobody can take the lead, and how urgent the lead is. */
export type Ask = { ifUnavailable: IfUnavailable; priority: Priority };

/**
 * Asks a pool for an owner. Nobody eligible: tryNext finds nobody (null), hold does what the
 * pool is set to do, assignAnyway and assignWithCover share the lead among all active members. The question
 * joins `asked` whatever comes of it.
 */
export function askPool(
  situation: Situation,
  pool: RosterPool,
  { ifUnavailable, priority }: Ask,
  asked: Asked,
): Placement | null {
  const members = consider(situation, pool, priority);
  const isAnybody = members.some(({ exclusion }) => exclusion === null);
  const setting = ifUnavailable === "hold" ? pool.nobodyEligible : ifUnavailable;
  const isCovered = setting === "assignWithCover";
  const isAnyway = !isAnybody && (isCovered || setting === "assignAnyway");
  const turn = turnOf(situation, pool, members, isAnyway);
  asked.turns.push(turn);
  if (turn.winnerRepId !== null)
    return isAnyway && isCovered
      ? assignedTo(turn.winnerRepId, "pool_assign_with_cover", pool.id, "asked")
      : assignedTo(turn.winnerRepId, isAnyway ? "pool_assign_anyway" : "rule_pool", pool.id);
  if (setting === "tryNext") return null;
  if (setting === "manager") return assignedTo(managerOf(situation, pool), "pool_manager", pool.id);
  return heldByPool(pool.id, members.length > 0 && members.every(({ exclusion }) => isLimit(exclusion)));
}

function consider(situation: Situation, pool: RosterPool, priority: Priority): Considered[] {
  const { roster, loads, now, excludedRepIds, line } = situation;
  const first = line?.ahead.get(pool.id);
  const isBehind = first !== undefined && first <= priority;
  const allCaps = roster.capsIn.get(pool.id);
  return pool.members.map(({ repId, weight }) => {
    const rep = roster.reps.get(repId);
    const load = loadAt(rep, loads.get(repId), now);
    const caps = allCaps?.get(repId) ?? NO_CAPS;
    const exclusion = exclusionOf(rep, load, now, excludedRepIds, caps) ?? slowness(pool, rep);
    const detail = loadDetail(caps, rep, load, now);
    return { repId, weight, load, detail, exclusion: exclusion ?? (isBehind ? "behind_held" : pacing(line, repId)) };
  });
}

const NO_CAPS: readonly CapOn[] = [];

function slowness({ passesOverSlow }: RosterPool, rep: RosterRep | undefined): Exclusion | null {
  return passesOverSlow && rep?.isSlow ? "slow" : null;
}

function pacing(line: Situation["line"], repId: string): Exclusion | null {
  return line?.paced.includes(repId) ? "paced" : null;
}

function turnOf(situation: Situation, pool: RosterPool, members: readonly Considered[], isAnyway: boolean): PoolTurn {
  const before = situation.ledgers.get(pool.id) ?? { poolId: pool.id, members: [] };
  const turn = takeTurn({ members: entrants(members, isAnyway ? canHaveAnyway : isEligible), ledger: before });
  const usesTurn = turn.winnerRepId !== null && !situation.lead.isTest;
  return {
    poolId: pool.id,
    method: "fair_rotation",
    winnerRepId: turn.winnerRepId,
    isAnyway,
    usesTurn,
    before,
    after: usesTurn ? turn.after : before,
    candidates: members.map(({ exclusion, load, detail }, at): CandidateTuple => {
      const verdict = exclusion ?? turn.balances[at] ?? 0;
      return detail ? [at, verdict, load.open, load.today, detail] : [at, verdict, load.open, load.today];
    }),
    otherwiseRepId: otherwise(members, before, turn.winnerRepId),
  };
}

/** Who would have won had nobody been excluded; null when it is the winner. */
function otherwise(members: readonly Considered[], ledger: PoolLedger, winnerRepId: string | null): string | null {
  if (members.every(isEligible)) return null;
  const other = takeTurn({ members: entrants(members, () => true), ledger }).winnerRepId;
  return other === winnerRepId ? null : other;
}

function entrants(members: readonly Considered[], may: (exclusion: Considered) => boolean): TurnMember[] {
  return members.map((member) => ({ repId: member.repId, weight: member.weight, isEligible: may(member) }));
}

function isEligible({ exclusion }: Considered): boolean {
  return exclusion === null;
}

/** Whoever works here and has not handed this very lead back. */
function canHaveAnyway({ exclusion }: Considered): boolean {
  return isEntrantAnyway(exclusion);
}

/** Answers whether a member can be given a lead although nobody is eligible. */
export function isEntrantAnyway(exclusion: Exclusion | null): boolean {
  return exclusion !== "inactive" && exclusion !== "excluded";
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
