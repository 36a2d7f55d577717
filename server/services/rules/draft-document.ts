import * as z from "zod";
import { conditionSchemaOf, WITH_GAPS } from "#server/core/conditions/condition.ts";
import { testsOf } from "#server/core/conditions/tests-of.ts";
import { librarySchema } from "#server/core/library/library.ts";
import {
  actionSchema,
  bringForward,
  type Rule,
  type Ruleset,
  ruleSchema,
  targetSchemaOf,
  variantSchema,
} from "#server/core/routing/rule.ts";
import { AppError } from "../../errors.ts";

const targets = z.array(targetSchemaOf(WITH_GAPS.id)).max(10);

const rule: z.ZodType<Rule> = ruleSchema.extend({
  name: z.string().max(120),
  when: conditionSchemaOf(WITH_GAPS),
  action: actionSchema.extend({
    targets,
    split: z
      .array(variantSchema.extend({ name: z.string().max(60), targets }))
      .min(2)
      .max(5)
      .optional(),
  }),
});

/**
 * The rules of a draft: the words of a ruleset, with gaps where somebody has not finished (no name, no
 * value, nobody chosen yet). An operator or target that is not built is refused here already.
 */
export const draftRulesSchema: z.ZodType<Rule[]> = z.array(rule).min(1).max(20_000);

/** Reads the body of a draft on its way out of the database; one begun before there were libraries is brought forward. */
export const draftBodySchema: z.ZodType<Ruleset> = z.preprocess(
  bringForward,
  z.strictObject({ schemaVersion: z.literal(2), rules: draftRulesSchema, library: librarySchema }),
);

/** Throws `invalid` unless the catch-all stands last, alone, enabled and open to everybody, and no id occurs twice. */
export function demandWholeRuleset(rules: readonly Rule[]): void {
  if (new Set(rules.map((one) => one.id)).size < rules.length)
    throw new AppError("invalid", "Two rules have the same id.");
  const last = rules.at(-1);
  const isCatchAllLast =
    last?.section === "catchAll" && rules.every((one) => one === last || one.section !== "catchAll");
  if (!last || !isCatchAllLast)
    throw new AppError("invalid", "The catch-all cannot be deleted or moved: it is always the last rule.");
  const isOpen = "all" in last.when && last.when.all.length === 0;
  if (!last.enabled || !isOpen)
    throw new AppError("invalid", "The catch-all cannot be disabled and takes every lead that is left.");
}

const NOT_BUILT = /^(score|signal)\./;

/** Throws `invalid` where a rule asks for a score or a signal, a disabled one too: nothing tells those yet. */
export function demandBuiltFacts(rules: readonly Rule[]): void {
  for (const { name, when } of rules) {
    const asked = testsOf(when).find(({ fact }) => NOT_BUILT.test(fact));
    if (asked)
      throw new AppError(
        "invalid",
        `Rule “${name}” asks for ${asked.fact}: no rule may ask for scores or signals yet.`,
        {
          field: asked.fact,
        },
      );
  }
}
