import type { Condition } from "../conditions/condition.ts";
import { evaluate, FactSlots } from "../conditions/evaluate.ts";
import type { Subject } from "../conditions/facts.ts";
import { RuleError } from "../conditions/operand.ts";
import type { LibraryIndex } from "../library/resolve.ts";
import { TerritoryTree } from "../library/territory-tree.ts";
import type { Decision } from "../routing/decision.ts";
import { type Rule, targetsOf } from "../routing/rule.ts";
import { ruleById } from "../routing/rule-by-id.ts";

/** What of a decision says where the lead went. */
export type Placed = Pick<Decision, "ruleId" | "ownerRepId" | "heldForRepId" | "poolId">;

/** Names of the territories that placed a lead: the one whose owner got it, and the one that the rule asks for. */
export type TerritoryNames = { readonly territory: string | null; readonly within: string | null };

type About = Subject & { readonly library: LibraryIndex };

/**
 * Answers by which territories a lead found its place; null where the rule that settled it names no owner of a
 * territory, or somebody else took the lead, and where it does not ask for any. Never throws.
 */
export function territoriesOf(placed: Placed, rules: readonly Rule[], subject: About): TerritoryNames {
  const rule = ruleById(rules, placed.ruleId);
  if (!rule || !isAboutTerritories(rule)) return NONE;
  try {
    return { territory: ownedBy(rule, placed, subject), within: askedFor(rule.when, subject) };
  } catch (error) {
    // A tree that cannot be read decided nothing: the run reported it, and there is no territory to name.
    if (error instanceof RuleError) return NONE;
    throw error;
  }
}

const NONE: TerritoryNames = { territory: null, within: null };

/** Most rules are not; each is looked through once. */
function isAboutTerritories(rule: Rule): boolean {
  const known = about.get(rule);
  if (known !== undefined) return known;
  const is = targetsOf(rule.action).some(({ kind }) => kind === "territoryOwner") || asksFor(rule.when);
  about.set(rule, is);
  return is;
}

function asksFor(condition: Condition): boolean {
  if ("not" in condition) return false;
  if ("op" in condition) return condition.op === "inTerritory";
  return ("all" in condition ? condition.all : condition.any).some(asksFor);
}

const about = new WeakMap<Rule, boolean>();

function ownedBy({ action }: Rule, { ownerRepId, heldForRepId, poolId }: Placed, subject: About): string | null {
  const targets = targetsOf(action).filter((target) => target.kind === "territoryOwner");
  if (targets.length === 0) return null;
  const { tree, slots } = treeOf(subject.library);
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

/** The first territory of a condition that the lead is in; what a rule denies is not asked for. */
function askedFor(condition: Condition, subject: About): string | null {
  if ("not" in condition) return null;
  if ("op" in condition) {
    if (condition.op !== "inTerritory" || evaluate(condition, subject) !== true) return null;
    return subject.library.pathTo(condition.value).at(-1)?.name ?? null;
  }
  for (const part of "all" in condition ? condition.all : condition.any) {
    const name = askedFor(part, subject);
    if (name !== null) return name;
  }
  return null;
}

type Tree = { tree: TerritoryTree; slots: FactSlots };

/** Made once a library: of a batch every lead asks the same one. */
function treeOf(library: LibraryIndex): Tree {
  const known = trees.get(library);
  if (known) return known;
  const slots = new FactSlots();
  const made = { tree: new TerritoryTree(library, slots), slots };
  trees.set(library, made);
  return made;
}

const trees = new WeakMap<LibraryIndex, Tree>();
