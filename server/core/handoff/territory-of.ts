import { FactSlots } from "../conditions/evaluate.ts";
import type { Subject } from "../conditions/facts.ts";
import { RuleError } from "../conditions/operand.ts";
import type { LibraryIndex } from "../library/resolve.ts";
import { TerritoryTree } from "../library/territory-tree.ts";
import type { Decision } from "../routing/decision.ts";
import { type Rule, targetsOf } from "../routing/rule.ts";

/** What of a decision says where the lead went. */
type Placed = Pick<Decision, "ruleId" | "ownerRepId" | "heldForRepId" | "poolId">;

/**
 * Answers the name of the territory by whose owner a lead found its place; null where the rule that settled it names
 * no owner of a territory, or somebody else took the lead. Never throws.
 */
export function territoryOf(
  { ruleId, ownerRepId, heldForRepId, poolId }: Placed,
  rules: readonly Rule[],
  subject: Subject & { library: LibraryIndex },
): string | null {
  const rule = rules.find(({ id }) => id === ruleId);
  const targets = rule ? targetsOf(rule.action).filter((target) => target.kind === "territoryOwner") : [];
  if (targets.length === 0) return null;
  try {
    return named(targets, { ownerRepId, heldForRepId, poolId }, subject);
  } catch (error) {
    // A tree that cannot be read decided nothing: the run reported it, and there is no territory to name.
    if (error instanceof RuleError) return null;
    throw error;
  }
}

function named(
  targets: readonly { withinId: string | null }[],
  { ownerRepId, heldForRepId, poolId }: Omit<Placed, "ruleId">,
  subject: Subject & { library: LibraryIndex },
): string | null {
  const slots = new FactSlots();
  const tree = new TerritoryTree(subject.library, slots);
  const facts = slots.about(subject);
  for (const { withinId } of targets) {
    const territory = tree.deepest(facts, withinId);
    const owner = territory && tree.ownerOf(territory);
    if (!owner) continue;
    const isTheirs =
      owner.kind === "pool" ? owner.id === poolId : poolId === null && [ownerRepId, heldForRepId].includes(owner.id);
    if (isTheirs) return territory.name;
  }
  return null;
}
