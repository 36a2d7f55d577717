import type { Subject } from "../conditions/facts.ts";
import { type CapPeriod, isPlainDay } from "../pool/caps.ts";
import { capCode } from "../pool/eligibility.ts";
import { type TurnMember, takeTurn } from "../pool/rotation.ts";
import { weightAt } from "../pool/weight.ts";
import type { Decision, Exclusion, PoolTurn } from "../routing/decision.ts";
import { isCap } from "../routing/pool-step.ts";
import { type Rule, targetsOf } from "../routing/rule.ts";
import type { RosterIndex } from "../routing/situation.ts";
import { isInEffect } from "../routing/split.ts";
import { toldScore } from "../routing/told-score.ts";
import { lastNotAfter } from "../time/within.ts";
import { plainText } from "./describe-condition.ts";
import { describeAction } from "./describe-rule.ts";
import { leads } from "./explain-pools.ts";
import { type Names, nameOf } from "./names.ts";
import { nearMiss } from "./near-miss.ts";

const MOST_OF_A_KIND = 3;

/** Something that would have brought the lead elsewhere: what, and where to. */
export type Change = { readonly what: string; readonly instead: string };

/** Answers which members of the last pool asked would have had the lead, had the one thing in their way not been. */
export function changesInPool({ turns, at }: Decision, roster: RosterIndex, names: Names): Change[] {
  const turn = turns.at(-1);
  const pool = turn && roster.pools.get(turn.poolId);
  if (!turn || !pool || turn.isAnyway || turn.isOffer || turn.isSticky || turn.method === "claim") return [];
  const changes = turn.candidates.flatMap(([freed, exclusion]): Change[] => {
    const repId = pool.members[freed]?.repId;
    if (repId === undefined || typeof exclusion !== "string" || isForGood(exclusion)) return [];
    const members = membersAsIf(turn, roster, { freed, at });
    const other = takeTurn({ members, ledger: turn.before, absence: pool.absence ?? "forfeit" });
    if (other.winnerRepId !== repId) return [];
    const name = nameOf(names, "reps", repId);
    const owed = leads(other.balances[freed] ?? 0);
    return [
      {
        what: without(exclusion, name, capWords(turn, freed, roster)),
        instead: `${name} would have it, with ${owed} owed`,
      },
    ];
  });
  return changes.slice(0, MOST_OF_A_KIND);
}

/** The pool's members of that turn, one of them freed of what was in their way. */
function membersAsIf(turn: PoolTurn, roster: RosterIndex, { freed, at }: { freed: number; at: number }): TurnMember[] {
  const pool = roster.pools.get(turn.poolId);
  return (pool?.members ?? []).map((member, place) => {
    const verdict = turn.candidates[place]?.[1] ?? "inactive";
    const { repId } = member;
    const score = toldScore(turn, roster, { place, at });
    const rep = roster.reps.get(repId);
    return {
      repId,
      weight: pool ? weightAt(pool, member, at) : member.weight,
      isEligible: place === freed || typeof verdict === "number",
      isAway: turn.away?.includes(repId) ?? false,
      day: rep ? lastNotAfter(rep.dayStarts, at) : 0,
      ...(score === undefined ? {} : { score }),
    };
  });
}

function without(exclusion: Exclusion, name: string, cap: string): string {
  if (isCap(exclusion)) return `A ${cap} for ${name}`;
  switch (exclusion) {
    case "slow":
      return `${name} quicker over the last 10 leads`;
    case "holiday":
      return `No holiday for ${name}`;
    case "at_open_limit":
      return `One open lead less in ${name}’s hands`;
    case "time_off":
      return `No time off for ${name}`;
    case "off_schedule":
      return `The lead within ${name}’s hours`;
    case "paused":
      return `${name} not paused`;
    case "behind_held":
      return "No earlier lead held by the pool";
    case "missing_skill":
      return `${name} with the skill that was asked for`;
    case "less_skilled":
      return `${name} with the preferred skills`;
    case "condition_not_met":
      return `${name} taking every lead of the pool`;
    case "later_tier":
      return `${name} in an earlier tier`;
    case "paced":
      return `Fewer held leads for ${name} just before`;
    default:
      return `${name} as an active rep who never had this lead`;
  }
}

const EVERY: Readonly<Record<CapPeriod, string>> = { hour: "hourly", day: "daily", week: "weekly", month: "monthly" };

/** "daily cap of 13": what the cap in the way would have had to be; a rolling one counts the last hour, day, week or month. */
function capWords({ poolId, candidates }: PoolTurn, at: number, { pools, capsIn }: RosterIndex): string {
  const [, exclusion, , today, detail] = candidates[at] ?? [];
  const repId = pools.get(poolId)?.members[at]?.repId ?? "";
  let place = 0;
  const full = (capsIn.get(poolId)?.get(repId) ?? []).find((cap) => {
    const count = isPlainDay(cap) ? today : detail?.[place++];
    return capCode(cap) === exclusion && (count ?? 0) >= cap.limit;
  });
  if (!full) return "higher cap";
  return `${EVERY[full.per]} cap of ${full.limit + 1}${full.poolId === null ? "" : " in this pool"}`;
}

/** Neither somebody who left nor somebody who handed this lead back would get it another time. */
function isForGood(exclusion: Exclusion): boolean {
  return exclusion === "inactive" || exclusion === "excluded";
}

/**
 * Answers which rules missed the lead by a single test, of those asked before the one that
 * settled. Rules of guards are left out: they keep leads out rather than give them to somebody.
 */
export function changesInRules(decision: Decision, rules: readonly Rule[], subject: Subject, names: Names): Change[] {
  const changes: Change[] = [];
  const left = new Map(decision.sections.map(({ section, looked }) => [section, looked]));
  for (const rule of rules) {
    const looked = left.get(rule.section) ?? 0;
    if (!rule.enabled || looked === 0 || rule.section === "catchAll") continue;
    left.set(rule.section, looked - 1);
    if (rule.section === "guards" || targetsOf(rule.action).length === 0) continue;
    if (!isInEffect(rule, decision.at)) continue;
    const what = missOf(rule, subject);
    if (what !== null)
      changes.push({
        what,
        instead: `rule “${rule.name}” would have come first: ${plainText(describeAction(rule.action, names))}`,
      });
    if (changes.length === MOST_OF_A_KIND) break;
  }
  return changes;
}

/** A broken rule would not have been helped by another lead. */
function missOf(rule: Rule, subject: Subject): string | null {
  try {
    return nearMiss(rule.when, subject);
  } catch {
    return null;
  }
}
