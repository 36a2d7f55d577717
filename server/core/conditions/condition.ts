import * as z from "zod";
import { idSchema } from "../id.ts";

/** Every operator a condition may use today; a ruleset that names another one is refused at save. */
export const OPERATORS = [
  "equals",
  "in",
  "contains",
  "startsWith",
  "matches",
  "range",
  "withinDays",
  "inList",
  "inSegment",
  "inTerritory",
  "changed",
  "isEmpty",
] as const;
/** One of `OPERATORS`. */
export type Operator = (typeof OPERATORS)[number];

/** A value written in a rule: text, number or yes/no. */
export type Operand = string | number | boolean;

/** So many days of 24 hours before or after the decision, both ends included. */
export type Days = { days: number; direction: "last" | "next" };

/**
 * One test of one fact. `fact` is a key of the field catalogue (`lead.country`,
 * `account.class`, `source.name`, `lead.fields.size`). `in` takes a list, `range`
 * inclusive bounds of which one may be null; `inList`, `inSegment` and `inTerritory` take an id of
 * the ruleset's library; `changed` and `isEmpty` true or false.
 */
export type Test =
  | { fact: string; op: "equals" | "contains" | "startsWith" | "matches"; value: Operand }
  | { fact: string; op: "in"; value: Operand[] }
  | { fact: string; op: "range"; value: { min: number | null; max: number | null } }
  | { fact: string; op: "withinDays"; value: Days }
  | { fact: string; op: "inList"; value: string }
  | { fact: string; op: "inSegment"; value: string }
  | { fact: string; op: "inTerritory"; value: string }
  | { fact: string; op: "changed"; value: boolean }
  | { fact: string; op: "isEmpty"; value: boolean };

/** A condition as an admin builds it: nested all / any / not over tests. An empty `all` is always true. */
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Test;

const operand = z.union([z.string().max(500), z.number(), z.boolean()]);
const days = z.strictObject({ days: z.int().min(1).max(3650), direction: z.enum(["last", "next"]) });
const bound = z.number().nullable();

/** How whole what is read must be: how an id looks, and how many facts, values and alternatives there are at least. */
export type Wholeness = { readonly id: z.ZodType<string>; readonly least: 0 | 1 };
/** Everything is said. */
export const WHOLE: Wholeness = { id: idSchema, least: 1 };
/** As in a draft: somebody has not finished, and there are gaps. */
export const WITH_GAPS: Wholeness = { id: z.union([z.literal(""), idSchema]), least: 0 };

/** Reads a condition; an operator that is not built is an error that names it. */
export function conditionSchemaOf({ id, least }: Wholeness): z.ZodType<Condition> {
  const fact = z.string().min(least).max(120);
  const test = z.discriminatedUnion("op", [
    z.strictObject({ fact, op: z.enum(["equals", "contains", "startsWith", "matches"]), value: operand }),
    z.strictObject({ fact, op: z.literal("in"), value: z.array(operand).min(least).max(1000) }),
    z.strictObject({ fact, op: z.literal("range"), value: z.strictObject({ min: bound, max: bound }) }),
    z.strictObject({ fact, op: z.literal("withinDays"), value: days }),
    z.strictObject({ fact, op: z.enum(["inList", "inSegment", "inTerritory"]), value: id }),
    z.strictObject({ fact, op: z.enum(["changed", "isEmpty"]), value: z.boolean() }),
  ]);
  const condition: z.ZodType<Condition> = z.lazy(() =>
    z.union([
      z.strictObject({ all: z.array(condition).max(50) }),
      z.strictObject({ any: z.array(condition).min(least).max(50) }),
      z.strictObject({ not: condition }),
      test,
    ]),
  );
  return condition;
}

/** Reads a stored or submitted condition in which everything is said. */
export const conditionSchema: z.ZodType<Condition> = conditionSchemaOf(WHOLE);
