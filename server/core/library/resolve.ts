import type { Condition } from "../conditions/condition.ts";
import { operandKey, RuleError } from "../conditions/operand.ts";
import type { Plain } from "../conditions/plain.ts";
import {
  EMPTY_LIBRARY,
  type Library,
  type Segment,
  type SlaPolicy,
  type Territory,
  type ValueList,
} from "./library.ts";
import { territoryCondition } from "./territory.ts";

/**
 * The library of a ruleset, ready to spell out what conditions name. Each list is folded once and
 * shared by every rule that names it; each segment and territory is spelled out once.
 */
export class LibraryIndex {
  readonly library: Library;
  private readonly segments: ReadonlyMap<string, Segment>;
  private readonly lists: ReadonlyMap<string, ValueList>;
  private readonly territories: ReadonlyMap<string, Territory>;
  private readonly policies: ReadonlyMap<string, SlaPolicy>;
  private readonly keys = new Map<string, ReadonlySet<string>>();
  private readonly plain = new Map<string, Plain>();

  constructor(library: Library) {
    this.library = library;
    this.segments = new Map(library.segments.map((one) => [one.id, one]));
    this.lists = new Map(library.lists.map((one) => [one.id, one]));
    this.territories = new Map(library.territories.map((one) => [one.id, one]));
    this.policies = new Map(library.policies.map((one) => [one.id, one]));
  }

  /** The SLA policy with an id; undefined where there is none. */
  policy(id: string): SlaPolicy | undefined {
    return this.policies.get(id);
  }

  /** Spells a condition out. Throws RuleError for a list, segment or territory that is not there or goes round in a circle. */
  resolve(condition: Condition, within: readonly string[] = []): Plain {
    if ("all" in condition) return { all: condition.all.map((part) => this.resolve(part, within)) };
    if ("any" in condition) return { any: condition.any.map((part) => this.resolve(part, within)) };
    if ("not" in condition) return { not: this.resolve(condition.not, within) };
    switch (condition.op) {
      case "inList":
        return { fact: condition.fact, op: "oneOf", keys: this.keysOf(condition.value) };
      case "inSegment":
        return this.segment(condition.value, within);
      case "inTerritory":
        return this.territory(condition.value);
      default:
        return condition;
    }
  }

  /** Spells out what a lead must fulfil to be in a territory: its criteria and those of its ancestors. Throws RuleError. */
  territory(id: string): Plain {
    return this.once(id, () => ({ all: this.pathTo(id).map(({ criteria }) => territoryCondition(criteria)) }));
  }

  /** The territories from the root to the one that is asked for. Throws RuleError. */
  pathTo(id: string): Territory[] {
    const path: Territory[] = [];
    let next: string | null = id;
    while (next !== null) {
      const found = this.territories.get(next);
      if (!found) throw new RuleError(`There is no territory ${next}.`);
      if (path.includes(found)) throw new RuleError(`The territory ${found.name} lies within itself.`);
      path.unshift(found);
      next = found.parentId;
    }
    return path;
  }

  private segment(id: string, within: readonly string[]): Plain {
    const found = this.segments.get(id);
    if (!found) throw new RuleError(`There is no segment ${id}.`);
    if (within.includes(id)) throw new RuleError(`The segment ${found.name} is defined by itself.`);
    return this.once(id, () => this.resolve(found.condition, [...within, id]));
  }

  private keysOf(id: string): ReadonlySet<string> {
    const known = this.keys.get(id);
    if (known) return known;
    const found = this.lists.get(id);
    if (!found) throw new RuleError(`There is no value list ${id}.`);
    const keys = new Set(found.values.map(operandKey));
    this.keys.set(id, keys);
    return keys;
  }

  private once(id: string, make: () => Plain): Plain {
    const known = this.plain.get(id);
    if (known) return known;
    const made = make();
    this.plain.set(id, made);
    return made;
  }
}

/** A library index of nothing. */
export const NO_LIBRARY = new LibraryIndex(EMPTY_LIBRARY);
