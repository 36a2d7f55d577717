import type { FactsOf } from "../conditions/evaluate.ts";
import { RuleError } from "../conditions/operand.ts";
import { onTeam } from "../identify/account-facts.ts";
import type { TerritoryOwner } from "../library/library.ts";
import { exclusionOf, loadAt } from "../pool/eligibility.ts";
import type { Exclusion, ReasonCode } from "./decision.ts";
import { type Asked, assignedTo, heldForRep, type Placement, queuedIn } from "./placement.ts";
import { askPool, isLimit } from "./pool-step.ts";
import type { IfUnavailable, Priority, Target } from "./rule.ts";
import type { RosterRep, Situation } from "./situation.ts";

const MINUTE_MS = 60_000;

/** Targets of a rule, asked in order, for a lead of this priority with these facts; `from`: those before had their turn. */
type ByTargets = { targets: readonly Target[]; priority: Priority; facts: FactsOf; from?: number };

/**
 * Answers where the targets of a rule put a lead; null when none of them could take it.
 * Throws RuleError when a target names a pool or queue that does not exist.
 */
export function placeByTargets(situation: Situation, by: ByTargets, asked: Asked): Placement | null {
  for (let at = by.from ?? 0; at < by.targets.length; at++) {
    const target = by.targets[at] as Target;
    const placement = ask(situation, target, by, asked);
    if (placement) return withWait(placement, target, at + 1, situation.now);
  }
  return null;
}

/** A lead that nobody has yet waits at a target as long as its rule says: held, or offered to a pool's members. */
function withWait(placement: Placement, target: Target, step: number, now: number): Placement {
  const minutes = target.kind === "queue" ? undefined : target.waitMinutes;
  const waits = placement.status === "held" || placement.reason === "offered_to_pool";
  if (!waits || minutes === undefined) return placement;
  return { ...placement, wait: { step, until: now + minutes * MINUTE_MS } };
}

function ask(situation: Situation, target: Target, by: ByTargets, asked: Asked): Placement | null {
  const { verdict, roster } = situation;
  switch (target.kind) {
    case "rep":
      return askRep(situation, target.id, target.ifUnavailable, asked);
    case "queue":
      if (!roster.queueIds.has(target.id)) throw new RuleError(`There is no queue ${target.id}.`);
      return queuedIn(target.id);
    case "pool": {
      const pool = roster.pools.get(target.id);
      if (!pool) throw new RuleError(`There is no pool ${target.id}.`);
      return askPool(situation, pool, { ifUnavailable: target.ifUnavailable, priority: by.priority }, asked);
    }
    case "accountOwner":
      return askOwner(situation, verdict.account?.ownerRepId, "account_owner", target, asked);
    case "opportunityOwner":
      return askOwner(situation, verdict.account?.opportunity?.ownerRepId, "opportunity_owner", target, asked);
    case "accountTeam":
      return askOwner(situation, onTeam(verdict.account, target.role), "account_team", target, asked);
    case "parentAccountOwner":
      return askOwner(situation, verdict.account?.parent?.ownerRepId, "parent_account_owner", target, asked);
    case "previousOwner":
      return askOwner(situation, verdict.previousOwnerId, "previous_owner", target, asked);
    case "companyOwner":
      return askOwner(situation, verdict.companyOwnerId, "company_owner", target, asked);
    case "territoryOwner": {
      const owner = territoryOwner(situation, target.withinId, by.facts);
      return owner && ask(situation, { ...owner, ifUnavailable: target.ifUnavailable }, by, asked);
    }
  }
}

/** Nobody where the lead is in no territory, or nobody has any on the way up. */
function territoryOwner({ ruleset }: Situation, withinId: string | null, facts: FactsOf): TerritoryOwner | null {
  const territory = ruleset.territories?.deepest(facts, withinId);
  return territory ? (ruleset.territories?.ownerOf(territory) ?? null) : null;
}

/**
 * Asks a rep whom a rule names. A cap does not refuse such a lead (product.md section 8:
 * only pools do); nobody gets a lead back that they handed back, or after they left.
 */
export function askRep(
  situation: Situation,
  repId: string,
  ifUnavailable: IfUnavailable,
  asked: Asked,
): Placement | null {
  const rep = situation.roster.reps.get(repId);
  const exclusion = consult(situation, repId, rep, asked);
  if (exclusion === null) return assignedTo(repId, "rule_rep", null);
  if (exclusion === "inactive" || exclusion === "excluded" || ifUnavailable === "tryNext") return null;
  if (ifUnavailable === "hold") return heldForRep(repId, isLimit(exclusion));
  return assignedTo(repId, "rule_rep", null, ifUnavailable === "assignWithCover" ? "asked" : undefined);
}

/**
 * Asks somebody who has to do with the person or the company already: the account's, an opportunity's or a previous
 * owner, a role, the owner of another lead. No limit refuses a lead that is theirs; away, they keep it, wait for it
 * or leave it to the next, as the rule says. Only one who left or handed it back is passed over in any case.
 */
export function askOwner(
  situation: Situation,
  repId: string | null | undefined,
  reason: ReasonCode,
  { ifUnavailable }: { ifUnavailable: IfUnavailable },
  asked: Asked,
): Placement | null {
  if (!repId) return null;
  const exclusion = consult(situation, repId, situation.roster.reps.get(repId), asked);
  if (exclusion === "inactive" || exclusion === "excluded") return null;
  const isAway = exclusion !== null && !isLimit(exclusion);
  if (isAway && ifUnavailable === "tryNext") return null;
  if (isAway && ifUnavailable === "hold") return heldForRep(repId, false);
  return assignedTo(repId, reason, null, ifUnavailable === "assignWithCover" ? "asked" : "owned");
}

function consult(
  { loads, now, excludedRepIds }: Situation,
  repId: string,
  rep: RosterRep | undefined,
  asked: Asked,
): Exclusion | null {
  const load = loadAt(rep, loads.get(repId), now);
  const { open, today, extra } = load;
  const exclusion = exclusionOf(rep, load, now, excludedRepIds);
  asked.reps.push({ repId, exclusion, open, today, ...(extra ? { extra } : {}) });
  return exclusion;
}
