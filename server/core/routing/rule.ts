import * as z from "zod";
import { conditionSchema, WHOLE } from "../conditions/condition.ts";
import { idSchema } from "../id.ts";
import { TEAM_ROLES } from "../identify/account-facts.ts";
import { EMPTY_LIBRARY, librarySchema } from "../library/library.ts";

/** The five fixed sections of a ruleset, in the order they run. */
export const SECTIONS = ["guards", "ownership", "exceptions", "territory", "catchAll"] as const;
/** One of `SECTIONS`. */
export type Section = (typeof SECTIONS)[number];

/** How urgent a lead is, most urgent first. */
export const PRIORITIES = ["P1", "P2", "P3", "P4"] as const;
/** One of `PRIORITIES`. */
export type Priority = (typeof PRIORITIES)[number];

/** What should happen with a lead (glossary, product.md section 1). */
export const DISPOSITIONS = [
  "sales",
  "qualification",
  "nurture",
  "account_owner_review",
  "partner_confirmation",
  "technical_review",
  "hold",
  "disqualified",
] as const;
/** One of `DISPOSITIONS`. */
export type Disposition = (typeof DISPOSITIONS)[number];

/** What the run does when a target cannot take the lead now. */
export const IF_UNAVAILABLE = ["tryNext", "hold", "assignWithCover", "assignAnyway"] as const;
/** One of `IF_UNAVAILABLE`. */
export type IfUnavailable = (typeof IF_UNAVAILABLE)[number];

/** Exception types that a marking rule may raise. */
export const MARKED_EXCEPTIONS = ["strategic_account", "technical_review", "partner_confirmation"] as const;

const id = idSchema;
const ifUnavailable = z.enum(IF_UNAVAILABLE);

/** Longest wait at one step of a waterfall: a week. */
export const MOST_WAIT_MINUTES = 10_080;
const waitMinutes = z.int().min(1).max(MOST_WAIT_MINUTES).optional();

/**
 * Reads where a rule sends a lead; `target` is how the id of a rep, pool or queue looks. The owner targets find nobody
 * when the fact behind them is missing. `waitMinutes`: where the target holds the lead, for so long; then it goes on to
 * the next target. A `territoryOwner` is that of the deepest territory the lead is in, of those below `withinId` (null:
 * of all).
 */
export const targetSchemaOf = (target: z.ZodType<string>) =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("rep"), id: target, ifUnavailable, waitMinutes }),
    z.strictObject({ kind: z.literal("pool"), id: target, ifUnavailable, waitMinutes }),
    z.strictObject({ kind: z.literal("queue"), id: target }),
    z.strictObject({ kind: z.literal("accountOwner"), ifUnavailable, waitMinutes }),
    z.strictObject({ kind: z.literal("opportunityOwner"), ifUnavailable, waitMinutes }),
    z.strictObject({ kind: z.literal("accountTeam"), role: z.enum(TEAM_ROLES), ifUnavailable, waitMinutes }),
    z.strictObject({ kind: z.literal("parentAccountOwner"), ifUnavailable, waitMinutes }),
    z.strictObject({ kind: z.literal("previousOwner"), ifUnavailable, waitMinutes }),
    z.strictObject({ kind: z.literal("companyOwner"), ifUnavailable, waitMinutes }),
    z.strictObject({ kind: z.literal("territoryOwner"), withinId: id.nullable(), ifUnavailable, waitMinutes }),
  ]);
/** Reads where a rule sends a lead, with everything said. */
export const targetSchema = targetSchemaOf(WHOLE.id);
/** Where a rule sends a lead. */
export type Target = z.infer<typeof targetSchema>;

/** One way of an A/B rule: `share` in percent of companies. */
export const variantSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  share: z.int().min(0).max(100),
  targets: z.array(targetSchema).max(10),
});
/** One way of an A/B rule. */
export type Variant = z.infer<typeof variantSchema>;

/**
 * What a matching rule does. Without target, split and disposition it marks, and the run goes on. `split`: the
 * company decides which variant's targets count, and `targets` is empty. `reviewerRepId`: who resolves the exception
 * that it raises; left out: whoever answers for the catch-all. `slaPolicyId`: until when the owner should act first, in
 * place of the workspace's response standard; `nurtureTrackId`: how the lead is kept warm where it goes to nurture.
 */
export const actionSchema = z.strictObject({
  targets: z.array(targetSchema).max(10),
  split: z.array(variantSchema).min(2).max(5).optional(),
  disposition: z.enum(["nurture", "disqualified", "account_owner_review"]).nullable(),
  priority: z.enum(PRIORITIES).nullable(),
  tags: z.array(z.string().min(1).max(60)).max(20),
  exceptionType: z.enum(MARKED_EXCEPTIONS).nullable(),
  reviewerRepId: id.optional(),
  slaPolicyId: id.optional(),
  nurtureTrackId: id.optional(),
  replacesOwner: z.boolean(),
});
/** What a matching rule does. */
export type RuleAction = z.infer<typeof actionSchema>;

/** When a rule is in effect: from one instant (epoch milliseconds) to before another; null: no end. */
export const effectiveSchema = z.strictObject({ from: z.int().nullable(), to: z.int().nullable() });
/** When a rule is in effect. */
export type Effective = z.infer<typeof effectiveSchema>;

/** One rule of a ruleset, as stored; `ownerPersonId` answers for it, `intent` says why it exists. */
export const ruleSchema = z.strictObject({
  id,
  section: z.enum(SECTIONS),
  name: z.string().trim().min(1).max(120),
  intent: z.string().max(500),
  ownerPersonId: idSchema.nullable(),
  reviewOn: z.iso.date().nullable(),
  enabled: z.boolean(),
  effective: effectiveSchema.optional(),
  when: conditionSchema,
  action: actionSchema,
});
/** One rule of a ruleset. */
export type Rule = z.infer<typeof ruleSchema>;

const currentSchema = z.strictObject({
  schemaVersion: z.literal(2),
  rules: z.array(ruleSchema).min(1).max(20_000),
  library: librarySchema,
});
/** A ruleset as published. */
export type Ruleset = z.infer<typeof currentSchema>;

/**
 * A ruleset as published: rules in running order, and the library they name things of. The last rule is the only
 * catch-all: condition always true, one `rep` target that is assigned anyway (the accountable owner). Documents
 * of version 1 are brought forward.
 */
export const rulesetSchema = z.preprocess(bringForward, currentSchema);

/** A ruleset document of version 1 had no library; anything else is answered as it is. */
export function bringForward(stored: unknown): unknown {
  const isFirst =
    typeof stored === "object" && stored !== null && "schemaVersion" in stored && stored.schemaVersion === 1;
  return isFirst ? { library: EMPTY_LIBRARY, ...stored, schemaVersion: 2 } : stored;
}

/** Rules as a ruleset document, with the library they name things of. */
export function rulesetOf(rules: readonly Rule[], library = EMPTY_LIBRARY): Ruleset {
  return { schemaVersion: 2, rules: [...rules], library };
}

/** Everybody a rule may send a lead to, of every variant. */
export function targetsOf({ targets, split }: RuleAction): readonly Target[] {
  return split ? split.flatMap((variant) => variant.targets) : targets;
}
