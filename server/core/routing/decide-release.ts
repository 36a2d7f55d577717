import { RuleError } from "../conditions/operand.ts";
import type { Decision } from "./decision.ts";
import { finish } from "./finish.ts";
import { assignedTo, offeredTo, type Placement } from "./placement.ts";
import { askClaimer, askPool } from "./pool-step.ts";
import type { Target } from "./rule.ts";
import { ruleById } from "./rule-by-id.ts";
import { type Run, raise, startRun } from "./run.ts";
import type { Release, Situation } from "./situation.ts";
import { chosenTargets } from "./split.ts";
import { askOwner, askRep, placeByTargets } from "./targets.ts";

/**
 * Answers who gets a held lead now: the pool or the rep that it waits for is asked again,
 * nothing else; where the wait at one target of the rule is over, the next ones. Nobody yet: it stays held, without
 * a second exception. A lead that was offered to a pool goes to the member who accepts it, or stays offered. Never throws.
 */
export function decideRelease(situation: Situation, release: Release): Decision {
  const run = startRun(situation);
  run.priority = release.priority;
  run.disposition = release.disposition;
  run.ruleId = release.ruleId;
  run.slaPolicyId = release.slaPolicyId;
  try {
    run.placement = placeAgain(run, release);
  } catch {
    // The pool is gone: a person decides, as with any rule that cannot be carried out.
    run.placement = assignedTo(situation.ruleset.accountableRepId, "rule_error", null);
    raise(run, "rule_error", { ruleId: release.ruleId });
  }
  return finish(run, "release");
}

function placeAgain(run: Run, release: Release): Placement | null {
  if (release.step !== undefined) return goOn(run, release.step);
  return release.poolId === null
    ? releaseToRep(run, release.repId)
    : releaseFromPool(run, release.poolId, release.claimRepId);
}

/** The wait at one target is over: the rule's next ones are asked. After the last of them the accountable owner has it. */
function goOn(run: Run, step: number): Placement {
  const { situation, facts, asked, priority } = run;
  const rule = ruleById(situation.ruleset.ruleset.rules, run.ruleId);
  if (!rule) throw new RuleError(`There is no rule ${run.ruleId}.`);
  const targets = chosenTargets(rule, situation);
  const placement = placeByTargets(situation, { targets, priority, facts, from: step }, asked);
  if (placement) return placement;
  raise(run, "unmatched", { ruleId: rule.id });
  return assignedTo(situation.ruleset.accountableRepId, "catch_all", null);
}

function releaseFromPool(run: Run, poolId: string, claimRepId: string | undefined): Placement | null {
  const pool = run.situation.roster.pools.get(poolId);
  if (!pool) throw new RuleError(`There is no pool ${poolId}.`);
  if (claimRepId !== undefined) {
    const claim = { repId: claimRepId, priority: run.priority };
    return askClaimer(run.situation, pool, claim, run.asked) ?? offeredTo(poolId);
  }
  return released(askPool(run.situation, pool, { ifUnavailable: "hold", priority: run.priority }, run.asked));
}

/** A rep who has left by now is waited for by nobody: the accountable owner takes the lead. */
function releaseToRep(run: Run, repId: string | null): Placement | null {
  const { situation } = run;
  const placement = repId === null ? null : askAgain(run, repId);
  return released(placement ?? assignedTo(situation.ruleset.accountableRepId, "catch_all", null));
}

/** Whom a rule named is asked within their limits; an owner of the person or company, whom the rule waits for, beyond them. */
function askAgain({ situation, ruleId, asked }: Run, repId: string): Placement | null {
  const rule = ruleById(situation.ruleset.ruleset.rules, ruleId);
  const isNamed = (target: Target) =>
    target.kind === "territoryOwner" || (target.kind === "rep" && target.id === repId);
  return !rule || chosenTargets(rule, situation).some(isNamed)
    ? askRep(situation, repId, "hold", asked)
    : askOwner(situation, repId, "rule_rep", { ifUnavailable: "hold" }, asked);
}

function released(placement: Placement | null): Placement | null {
  if (placement?.reason !== "rule_pool" && placement?.reason !== "rule_rep") return placement;
  return { ...placement, reason: "released_from_hold" };
}
