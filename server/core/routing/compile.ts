import { compileCondition, FactSlots, type Predicate, RuleError } from "../conditions/evaluate.ts";
import { type FieldIndex, indexFields } from "./missing-field.ts";
import { type Rule, type Ruleset, SECTIONS, type Section } from "./rule.ts";
import { indexSection, type SectionIndex } from "./section-index.ts";

/** A rule ready to be asked. A broken one keeps what is wrong with it, for the run to report when it gets there. */
export type CompiledRule = { readonly rule: Rule; readonly matches: Predicate | RuleError };

/** The enabled rules of a section in running order, with the indexes that find those that could matter. */
export type CompiledSection = {
  readonly section: Exclude<Section, "catchAll">;
  readonly rules: readonly CompiledRule[];
  readonly index: SectionIndex;
  readonly fields: FieldIndex;
};

/** A ruleset version ready to run; the catch-all stands apart from the other four sections. */
export type CompiledRuleset = {
  readonly versionId: string;
  readonly number: number;
  readonly ruleset: Ruleset;
  readonly slots: FactSlots;
  readonly sections: readonly CompiledSection[];
  readonly catchAll: Rule;
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
  const sections = SECTIONS.filter((section) => section !== "catchAll").map((section) => {
    return compileSection(
      section,
      ruleset.rules.filter((rule) => rule.enabled && rule.section === section),
      slots,
    );
  });
  return {
    versionId: version.id,
    number: version.number,
    ruleset,
    slots,
    sections,
    catchAll,
    accountableRepId: target.id,
  };
}

function compileSection(
  section: CompiledSection["section"],
  enabled: readonly Rule[],
  slots: FactSlots,
): CompiledSection {
  const rules = enabled.map((rule) => ({ rule, matches: compileRule(rule, slots) }));
  const isBroken = (place: number) => rules[place]?.matches instanceof RuleError;
  return {
    section,
    rules,
    index: indexSection(enabled, isBroken, slots),
    fields: indexFields(enabled, isBroken, slots),
  };
}

function compileRule(rule: Rule, slots: FactSlots): Predicate | RuleError {
  try {
    return compileCondition(rule.when, slots);
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
}
