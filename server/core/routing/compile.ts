import { compileCondition, FactSlots, type Predicate } from "../conditions/evaluate.ts";
import { CHANGES } from "../conditions/facts.ts";
import { RuleError } from "../conditions/operand.ts";
import type { Plain } from "../conditions/plain.ts";
import { LibraryIndex } from "../library/resolve.ts";
import { TerritoryTree } from "../library/territory-tree.ts";
import { testedFields } from "./missing-field.ts";
import { type Rule, type Ruleset, SECTIONS, type Section, targetsOf } from "./rule.ts";
import { indexSection, type SectionIndex } from "./section-index.ts";
import { SharedParts } from "./shared-parts.ts";

/**
 * A rule ready to be asked, and its condition with everything spelled out. A broken one keeps what is wrong with
 * it, for the run to report when it gets there. What a run needs of the rule stands here, so that it need not look
 * there; equal actions are one.
 */
export type CompiledRule = {
  readonly rule: Rule;
  readonly id: Rule["id"];
  readonly effective: Rule["effective"];
  readonly action: Rule["action"];
  readonly matches: Predicate | RuleError;
  readonly when: Plain | null;
};

/** The enabled rules of a section in running order, with the indexes that find those that could matter. */
export type CompiledSection = {
  readonly section: Exclude<Section, "catchAll">;
  readonly rules: readonly CompiledRule[];
  readonly index: SectionIndex;
  readonly fields: readonly number[];
};

/** A ruleset version ready to run; the catch-all stands apart from the other four sections. */
export type CompiledRuleset = {
  readonly versionId: string;
  readonly number: number;
  readonly ruleset: Ruleset;
  readonly slots: FactSlots;
  readonly library: LibraryIndex;
  /** Null where no rule sends leads to owners of territories. */
  readonly territories: TerritoryTree | null;
  readonly sections: readonly CompiledSection[];
  readonly catchAll: Rule;
  /** Whether any rule asks for the wall clock, or for what changed: only then it is looked up and told. */
  readonly usesClock: boolean;
  readonly usesChanges: boolean;
  /** The catch-all's rep: gets what nobody else gets, and what a broken rule stopped. */
  readonly accountableRepId: string;
};

/**
 * Makes a ruleset version ready to run; done once per version, then any number of leads.
 * A broken rule is kept for the run to find. Throws RuleError when the ruleset has no
 * catch-all that names a rep: such a one is refused at publish (`checkRuleset`).
 */
export function compileRuleset(version: { id: string; number: number }, ruleset: Ruleset): CompiledRuleset {
  const catchAll = ruleset.rules.find((rule) => rule.section === "catchAll");
  const target = catchAll?.action.targets[0];
  if (!catchAll || target?.kind !== "rep") throw new RuleError("A ruleset ends with a catch-all that names a rep.");
  const slots = new FactSlots();
  const library = new LibraryIndex(ruleset.library);
  const shared = new SharedParts();
  const sections = SECTIONS.filter((section) => section !== "catchAll").map((section) => {
    return compileSection(
      section,
      ruleset.rules.filter((rule) => rule.enabled && rule.section === section),
      { slots, library, shared },
    );
  });
  return {
    versionId: version.id,
    number: version.number,
    ruleset,
    slots,
    library,
    territories: usesTerritories(ruleset) ? new TerritoryTree(library, slots) : null,
    sections,
    catchAll,
    usesClock: slots.uses("clock."),
    usesChanges: slots.uses(CHANGES),
    accountableRepId: target.id,
  };
}

function usesTerritories({ rules }: Ruleset): boolean {
  return rules.some(({ action }) => targetsOf(action).some(({ kind }) => kind === "territoryOwner"));
}

type Around = { slots: FactSlots; library: LibraryIndex; shared: SharedParts };

function compileSection(
  section: CompiledSection["section"],
  enabled: readonly Rule[],
  around: Around,
): CompiledSection {
  const rules = enabled.map((rule) => compileRule(rule, around));
  return {
    section,
    rules,
    index: indexSection(
      rules.map(({ when }) => when),
      around,
    ),
    fields: testedFields(rules, around.slots),
  };
}

function compileRule(rule: Rule, { slots, library, shared }: Around): CompiledRule {
  const known = { rule, id: rule.id, effective: rule.effective, action: shared.action(rule.action) };
  try {
    const when = library.resolve(rule.when);
    return { ...known, when, matches: compileCondition(when, slots) };
  } catch (error) {
    if (error instanceof RuleError) return { ...known, when: null, matches: error };
    throw error;
  }
}
