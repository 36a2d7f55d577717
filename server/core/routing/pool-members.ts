import { RuleError } from "../conditions/operand.ts";
import type { CapOn } from "../pool/caps.ts";
import { exclusionOf, exclusionWhenBack, loadAt, loadDetail } from "../pool/eligibility.ts";
import type { RosterMember } from "../pool/pool-rules.ts";
import { asked, hasSkills } from "../pool/skills.ts";
import { weightAt } from "../pool/weight.ts";
import type { Exclusion } from "./decision.ts";
import type { Priority } from "./rule.ts";
import type { RepLoad, RosterPool, RosterRep, Seat, Situation } from "./situation.ts";

/** A member as considered for one lead. `isAway`: only time off or a pause is in the way. */
export type Considered = {
  readonly repId: string;
  readonly weight: number;
  readonly tier: number;
  readonly rep: RosterRep | undefined;
  readonly exclusion: Exclusion | null;
  readonly isAway: boolean;
  readonly load: RepLoad;
  readonly caps: readonly CapOn[];
  readonly detail: readonly number[] | undefined;
};

/**
 * Considers everybody in a pool for a lead, in the order of its members: why they cannot take it, or that they can.
 * Of those who can, only the ones with the preferred skills stay, then only those of the first tier that has
 * anybody. Throws RuleError when a member's condition cannot be evaluated.
 */
export function consider(situation: Situation, pool: RosterPool, priority: Priority): Considered[] {
  const { line, lead, roster } = situation;
  const first = line?.ahead.get(pool.id);
  const isBehind = first !== undefined && first <= priority;
  const required = pool.required ? asked(pool.required, lead) : [];
  const doesCount = conditionOf(situation);
  const members = (roster.seats.get(pool.id) ?? []).map((seat): Considered => {
    const { member } = seat;
    const found = present(situation, pool, seat);
    if (found.exclusion !== null && !found.isAway) return found;
    const unfit = !hasSkills(found.rep, required) ? "missing_skill" : doesCount(member) ? null : "condition_not_met";
    if (unfit !== null) return { ...found, exclusion: found.exclusion ?? unfit, isAway: false };
    if (found.exclusion !== null) return found;
    const waits = isBehind ? "behind_held" : line?.paced.includes(member.repId) ? "paced" : null;
    return waits === null ? found : { ...found, exclusion: waits };
  });
  return firstTier(mostSkilled(members, pool, situation));
}

/** The same members had nothing been in anybody's way: preferred skills and tiers still choose among them. */
export function unhindered(situation: Situation, pool: RosterPool, members: readonly Considered[]): Considered[] {
  return firstTier(
    mostSkilled(
      members.map((one) => (one.exclusion === null ? one : { ...one, exclusion: null })),
      pool,
      situation,
    ),
  );
}

/** Whether somebody could take any lead now, whatever this one asks for. */
function present(situation: Situation, pool: RosterPool, { member, rep, caps }: Seat): Considered {
  const { loads, now, excludedRepIds } = situation;
  const { repId, tier = 1 } = member;
  const load = loadAt(rep, loads.get(repId), now);
  const exclusion = exclusionOf(rep, load, now, excludedRepIds, caps) ?? slowness(pool, rep);
  const isAway =
    rep !== undefined &&
    (exclusion === "paused" || exclusion === "time_off") &&
    pool.absence !== undefined &&
    (exclusionWhenBack(rep, load, now, caps) ?? slowness(pool, rep)) === null;
  const detail = loadDetail(caps, rep, load, now);
  return { repId, weight: weightAt(pool, member, now), tier, rep, exclusion, isAway, load, caps, detail };
}

function slowness({ passesOverSlow }: RosterPool, rep: RosterRep | undefined): Exclusion | null {
  return passesOverSlow && rep?.isSlow ? "slow" : null;
}

/** Answers whether a member counts for this lead; the lead's facts are read once. */
function conditionOf(situation: Situation): (member: RosterMember) => boolean {
  const { conditions } = situation.roster;
  if (conditions === null) return () => true;
  const { about, of } = conditions.under(situation.ruleset.library);
  const facts = about(situation);
  return (member) => {
    const matches = of.get(member);
    if (matches instanceof RuleError) throw matches;
    return matches === undefined || matches(facts) === true;
  };
}

function mostSkilled(members: Considered[], { preferred }: RosterPool, { lead }: Situation): Considered[] {
  if (!preferred) return members;
  return asked(preferred, lead).reduce((left, need) => {
    const has = ({ rep }: Considered) => hasSkills(rep, [need]);
    return left.some((one) => one.exclusion === null && has(one)) ? narrowed(left, has, "less_skilled") : left;
  }, members);
}

function firstTier(members: Considered[]): Considered[] {
  if (members.every(({ tier }) => tier === 1)) return members;
  const first = Math.min(...members.filter(({ exclusion }) => exclusion === null).map(({ tier }) => tier));
  return narrowed(members, ({ tier }) => tier === first, "later_tier");
}

/** Only those who may stay are eligible; the others of them are excluded for this reason. */
function narrowed(members: Considered[], mayStay: (one: Considered) => boolean, exclusion: Exclusion): Considered[] {
  return members.map((one) => (one.exclusion !== null || mayStay(one) ? one : { ...one, exclusion }));
}
