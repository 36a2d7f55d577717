import { awayOf } from "../pool/eligibility.ts";
import { nextWorkingAt } from "../pool/next-chance.ts";
import type { Cover } from "./decision.ts";
import type { Priority } from "./rule.ts";
import type { RosterRep, Situation } from "./situation.ts";

/**
 * Why a lead may need somebody beside its owner. `owned`: it is theirs by right, so that only urgent leads need it;
 * `asked`: a rule or a pool says *assign with cover*.
 */
export type CoverFor = "owned" | "asked";

/** What was found: who covers (null: nobody can), and whether the owner's own cover person was missing. */
export type CoverFound = { cover: Cover | null; isMissing: boolean };

/**
 * Answers who acts on a lead while its owner is away, until the owner's next working minute; null when nobody has to.
 * An owned lead needs it where it is P1 or P2 and the owner on time off or paused, and P1 also outside hours. Without
 * a cover person who is there it falls to the manager of one of the owner's pools, else to the accountable rep.
 * Source: product.md sections 2.6 and 8.
 */
export function findCover(
  situation: Situation,
  { ownerRepId, why, priority }: { ownerRepId: string; why: CoverFor; priority: Priority },
): CoverFound | null {
  const owner = situation.roster.reps.get(ownerRepId);
  if (!owner?.isActive) return null;
  const away = awayOf(owner, situation.now);
  if (away === null) return null;
  const isGone = away === "paused" || away === "time_off";
  if (why === "owned" && priority !== "P1" && !(priority === "P2" && isGone)) return null;
  const until = nextWorkingAt(owner, situation.now);
  const named = owner.coverRepId;
  if (named !== undefined && canCover(situation, owner, named))
    return { cover: { repId: named, until, isManager: false }, isMissing: false };
  const manager = managersOf(situation, owner).find((repId) => canCover(situation, owner, repId));
  return { cover: manager === undefined ? null : { repId: manager, until, isManager: true }, isMissing: true };
}

/** Whoever is away for long is no cover; out of hours they are: an urgent lead may wake them. */
function canCover({ roster, now, excludedRepIds }: Situation, owner: RosterRep, repId: string): boolean {
  const rep = roster.reps.get(repId);
  if (!rep?.isActive || repId === owner.id || excludedRepIds.includes(repId)) return false;
  const away = awayOf(rep, now);
  return away !== "paused" && away !== "time_off";
}

/** Managers of the owner's pools in the order of the roster, then whoever answers for the rules. */
function managersOf({ roster, ruleset }: Situation, owner: RosterRep): string[] {
  const ofPools = roster.roster.pools
    .filter(({ members }) => members.some(({ repId }) => repId === owner.id))
    .flatMap(({ managerRepId }) => managerRepId ?? []);
  return [...ofPools, ruleset.accountableRepId];
}
