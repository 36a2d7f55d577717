import { countFor } from "#server/core/pool/caps.ts";
import { exclusionWhenBack, LEAD_UNITS, loadAt, workUnits } from "#server/core/pool/eligibility.ts";
import { type MembersAfter, nextUp } from "#server/core/pool/next-up.ts";
import { takeTurn } from "#server/core/pool/rotation.ts";
import { type Scored, scoreOf } from "#server/core/pool/score.ts";
import { weightAt } from "#server/core/pool/weight.ts";
import type { Exclusion } from "#server/core/routing/decision.ts";
import type { RosterPool } from "#server/core/routing/situation.ts";
import { lastNotAfter } from "#server/core/time/within.ts";
import { ledgerOf, type TeamNow } from "./team-now.ts";

/** How far ahead somebody's place in line is looked for. */
const LOOK_AHEAD = 60;

/**
 * Who gets the pool's next leads if nothing changes: `repIds` in order. `balanceNano`: what the pool owes the first
 * with their share of the coming lead. `passedOver`: who is owed more but cannot take a lead now, and why.
 */
export type NextInPool = {
  repIds: string[];
  balanceNano: number | null;
  passedOver: { repId: string; why: Exclusion }[];
};

/**
 * Answers who is next in a pool as it stands, `leads` ahead, for leads that anybody may take: whoever takes only some of the
 * pool's leads is not in that line, and nobody where leads are claimed.
 */
export function nextInPool(team: TeamNow, poolId: string, leads: number): NextInPool {
  const pool = team.roster.pools.get(poolId);
  if (!pool || pool.method === "claim") return { repIds: [], balanceNano: null, passedOver: [] };
  const membersAfter = membersOf(team, pool);
  const members = membersAfter([]);
  const ledger = ledgerOf(team, poolId);
  const { absence = "forfeit" } = pool;
  const { winnerRepId, balances } = takeTurn({ members, ledger, absence });
  const balanceNano = balances[members.findIndex(({ repId }) => repId === winnerRepId)] ?? null;
  const owed = new Map(ledger.members.map((member) => [member.repId, member.balanceNano]));
  const rotates = members[0]?.score === undefined;
  return {
    repIds: nextUp(membersAfter, ledger, leads, absence),
    balanceNano,
    passedOver: members
      .filter(({ repId, isEligible }) => !isEligible && balanceNano !== null && (owed.get(repId) ?? 0) > balanceNano)
      .filter(() => rotates)
      .map(({ repId }) => ({ repId, why: whyNot(team, pool, repId) })),
  };
}

function whyNot({ barred }: TeamNow, pool: RosterPool, repId: string): Exclusion {
  const why = barred.get(pool.id)?.get(repId);
  return why ?? (takesSome(pool, repId) ? "condition_not_met" : "later_tier");
}

/** Whether a rep counts in a pool for some of its leads only. */
export const takesSome = ({ members }: RosterPool, repId: string): boolean =>
  members.some((member) => member.repId === repId && member.when !== undefined);

/** Answers a rep's place in a pool's line: 1 is next. Null for somebody who cannot take a lead now, or far down. */
export function placeInLine(team: TeamNow, poolId: string, repId: string): number | null {
  const place = nextInPool(team, poolId, LOOK_AHEAD).repIds.indexOf(repId);
  return place < 0 ? null : place + 1;
}

/** The pool's members with whether each could take a lead now; each lead won on the way is an open one more. */
function membersOf({ roster, reps, loads, now, standings, barred }: TeamNow, pool: RosterPool): MembersAfter {
  const out = barred.get(pool.id);
  const ledger = { poolId: pool.id, members: standings.get(pool.id) ?? [] };
  return (winners) => {
    const members = pool.members.map((member) => {
      const { repId } = member;
      const won = winners.filter((winner) => winner === repId).length;
      const rep = roster.reps.get(repId);
      const stands = loadAt(rep, loads.get(repId), now);
      const caps = roster.capsIn.get(pool.id)?.get(repId) ?? [];
      const load = { ...stands, open: stands.open + won, today: stands.today + won };
      const isFull = won > 0 && isFilledBy(won, { rep, load: stands, caps, now });
      const last = winners.lastIndexOf(repId);
      const score =
        last >= 0 && pool.method === "longest_idle"
          ? -1e9 - last
          : scoreOf(pool.method ?? "fair_rotation", { repId, rep, load, caps, now }, ledger);
      return {
        repId,
        weight: weightAt(pool, member, now),
        tier: member.tier ?? 1,
        canTake: reps.has(repId) && !out?.has(repId) && !isFull && member.when === undefined,
        isAway: pool.absence !== undefined && isOnlyAway(out?.get(repId), { rep, load: stands, caps, now }),
        day: rep ? lastNotAfter(rep.dayStarts, now) : 0,
        ...(score === undefined ? {} : { score }),
      };
    });
    const first = Math.min(...members.filter(({ canTake }) => canTake).map(({ tier }) => tier));
    return members.map(({ canTake, tier, ...member }) => ({ ...member, isEligible: canTake && tier === first }));
  };
}

type Standing = Pick<Scored, "rep" | "load" | "caps" | "now">;

/** Answers whether nothing but time off or a pause keeps a rep from leads. */
function isOnlyAway(why: Exclusion | undefined, { rep, load, caps, now }: Standing): boolean {
  if (!rep || (why !== "paused" && why !== "time_off")) return false;
  return exclusionWhenBack(rep, load, now, caps) === null;
}

/** Answers whether so many leads more take a rep to a cap or to the open limit. */
function isFilledBy(won: number, { rep, load, caps, now }: Standing): boolean {
  if (!rep) return true;
  if (caps.some((cap) => countFor(cap, rep, load, now) + won >= cap.limit)) return true;
  return rep.openLimit !== null && workUnits({ ...load, open: load.open + won }) >= rep.openLimit * LEAD_UNITS;
}
