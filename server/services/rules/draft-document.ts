import * as z from "zod";
import type { Condition } from "#server/core/conditions/condition.ts";
import { TEAM_ROLES } from "#server/core/identify/account-facts.ts";
import { librarySchema } from "#server/core/library/library.ts";
import {
  actionSchema,
  bringForward,
  IF_UNAVAILABLE,
  MOST_WAIT_MINUTES,
  type Rule,
  type Ruleset,
  ruleSchema,
  variantSchema,
} from "#server/core/routing/rule.ts";
import { AppError } from "../../errors.ts";

const operand = z.union([z.string().max(500), z.number(), z.boolean()]);
const fact = z.string().max(120);
const bound = z.number().nullable();
const id = z.union([z.literal(""), z.uuid()]);

const test = z.discriminatedUnion("op", [
  z.strictObject({ fact, op: z.enum(["equals", "contains", "startsWith", "matches"]), value: operand }),
  z.strictObject({ fact, op: z.literal("in"), value: z.array(operand).max(1000) }),
  z.strictObject({ fact, op: z.literal("range"), value: z.strictObject({ min: bound, max: bound }) }),
  z.strictObject({
    fact,
    op: z.literal("withinDays"),
    value: z.strictObject({ days: z.int().min(1).max(3650), direction: z.enum(["last", "next"]) }),
  }),
  z.strictObject({ fact, op: z.literal("inList"), value: id }),
  z.strictObject({ fact, op: z.literal("inSegment"), value: id }),
  z.strictObject({ fact, op: z.literal("inTerritory"), value: id }),
  z.strictObject({ fact, op: z.literal("changed"), value: z.boolean() }),
  z.strictObject({ fact, op: z.literal("isEmpty"), value: z.boolean() }),
]);

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).max(50) }),
    z.strictObject({ any: z.array(condition).max(50) }),
    z.strictObject({ not: condition }),
    test,
  ]),
);

const ifUnavailable = z.enum(IF_UNAVAILABLE);
const waitMinutes = z.int().min(1).max(MOST_WAIT_MINUTES).optional();
const target = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["rep", "pool"]), id, ifUnavailable, waitMinutes }),
  z.strictObject({ kind: z.literal("queue"), id }),
  z.strictObject({ kind: z.enum(["accountOwner", "previousOwner", "companyOwner"]), ifUnavailable, waitMinutes }),
  z.strictObject({ kind: z.literal("territoryOwner"), withinId: z.uuid().nullable(), ifUnavailable, waitMinutes }),
  z.strictObject({ kind: z.enum(["opportunityOwner", "parentAccountOwner"]), ifUnavailable, waitMinutes }),
  z.strictObject({ kind: z.literal("accountTeam"), role: z.enum(TEAM_ROLES), ifUnavailable, waitMinutes }),
]);

const targets = z.array(target).max(10);

const rule: z.ZodType<Rule> = ruleSchema.extend({
  name: z.string().max(120),
  when: condition,
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
