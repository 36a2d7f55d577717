import { compileCondition, type FactSlots, type FactsOf, type Predicate } from "../conditions/evaluate.ts";
import { candidatesOf, indexSection, type SectionIndex } from "../routing/section-index.ts";
import { SharedParts } from "../routing/shared-parts.ts";
import type { Territory, TerritoryOwner } from "./library.ts";
import type { LibraryIndex } from "./resolve.ts";
import { territoryCondition } from "./territory.ts";

type Node = { territory: Territory; isIn: Predicate; below: Level };
/** The territories directly below one, with an index of what they demand: of thousands few are asked. */
type Level = { nodes: readonly Node[]; index: SectionIndex };
type Found = { territory: Territory; depth: number };

/** The territories of a ruleset, ready to find the one that a lead is in. Those that lie in a circle are below nothing. */
export class TerritoryTree {
  private readonly roots: Level;
  private readonly levels = new Map<string, Level>();
  private readonly library: LibraryIndex;
  private readonly slots: FactSlots;

  constructor(library: LibraryIndex, slots: FactSlots) {
    this.library = library;
    this.slots = slots;
    const children = Map.groupBy(library.library.territories, ({ parentId }) => parentId);
    this.roots = this.levelOf(null, children);
  }

  /**
   * Answers the deepest territory that the lead is in, of equally deep ones the first in the tree; null: in none.
   * `withinId`: only of those below that one, itself included. Throws RuleError when it is not there.
   */
  deepest(facts: FactsOf, withinId: string | null): Territory | null {
    if (withinId === null) return descend(this.roots, facts, 0)?.territory ?? null;
    const isIn = compileCondition(this.library.territory(withinId), this.slots);
    if (isIn(facts) !== true) return null;
    const below = descend(this.levels.get(withinId) ?? this.roots, facts, 0);
    return below?.territory ?? this.library.pathTo(withinId).at(-1) ?? null;
  }

  /** Who has a territory: its own owner, or that of the nearest ancestor that has one. */
  ownerOf(territory: Territory): TerritoryOwner | null {
    return this.library.pathTo(territory.id).findLast(({ owner }) => owner !== null)?.owner ?? null;
  }

  private levelOf(parentId: string | null, children: ReadonlyMap<string | null, Territory[]>): Level {
    const territories = children.get(parentId) ?? [];
    const conditions = territories.map(({ criteria }) => territoryCondition(criteria));
    const nodes = territories.map((territory, at) => ({
      territory,
      isIn: compileCondition(conditions[at] ?? { any: [] }, this.slots),
      below: this.levelOf(territory.id, children),
    }));
    const level = { nodes, index: indexSection(conditions, { slots: this.slots, shared: new SharedParts() }) };
    if (parentId !== null) this.levels.set(parentId, level);
    return level;
  }
}

function descend({ nodes, index }: Level, facts: FactsOf, depth: number): Found | null {
  let best: Found | null = null;
  const next = candidatesOf(index, facts);
  for (let place = next(); place >= 0; place = next()) {
    const node = nodes[place];
    if (node?.isIn(facts) !== true) continue;
    const found = descend(node.below, facts, depth + 1) ?? { territory: node.territory, depth };
    if (best === null || found.depth > best.depth) best = found;
  }
  return best;
}
