import * as z from "zod";
import { conditionSchema } from "../conditions/condition.ts";

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
export const IF_UNAVAILABLE = ["tryNext", "hold", "assignAnyway"] as const;
/** One of `IF_UNAVAILABLE`. */
export type IfUnavailable = (typeof IF_UNAVAILABLE)[number];

/** Exception types that a marking rule may raise. */
export const MARKED_EXCEPTIONS = ["strategic_account", "technical_review", "partner_confirmation"] as const;

const id = z.uuid();
const ifUnavailable = z.enum(IF_UNAVAILABLE);

/** Where a rule sends a lead. The owner targets find nobody when the fact behind them is missing. */
export const targetSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rep"), id, ifUnavailable }),
  z.strictObject({ kind: z.literal("pool"), id, ifUnavailable }),
  z.strictObject({ kind: z.literal("queue"), id }),
  z.strictObject({ kind: z.literal("accountOwner"), ifUnavailable }),
  z.strictObject({ kind: z.literal("previousOwner"), ifUnavailable }),
  z.strictObject({ kind: z.literal("companyOwner"), ifUnavailable }),
]);
/** Where a rule sends a lead. */
export type Target = z.infer<typeof targetSchema>;

/** What a matching rule does. Without target and disposition it marks, and the run goes on. */
export const actionSchema = z.strictObject({
  targets: z.array(targetSchema).max(10),
  disposition: z.enum(["nurture", "disqualified", "account_owner_review"]).nullable(),
  priority: z.enum(PRIORITIES).nullable(),
  tags: z.array(z.string().min(1).max(60)).max(20),
  exceptionType: z.enum(MARKED_EXCEPTIONS).nullable(),
  replacesOwner: z.boolean(),
});
/** What a matching rule does. */
export type RuleAction = z.infer<typeof actionSchema>;

/** One rule of a ruleset, as stored; `ownerPersonId` answers for it, `intent` says why it exists. */
export const ruleSchema = z.strictObject({
  id,
  section: z.enum(SECTIONS),
  name: z.string().trim().min(1).max(120),
  intent: z.string().max(500),
  ownerPersonId: z.uuid().nullable(),
  reviewOn: z.iso.date().nullable(),
  enabled: z.boolean(),
  when: conditionSchema,
  action: actionSchema,
});
/** One rule of a ruleset. */
export type Rule = z.infer<typeof ruleSchema>;

/**
 * A ruleset as published: rules in running order. The last one is the only catch-all:
 * condition always true, one `rep` target that is assigned anyway (the accountable owner).
 */
export const rulesetSchema = z.strictObject({
  schemaVersion: z.literal(1),
  rules: z.array(ruleSchema).min(1).max(20_000),
});
/** A ruleset as published. */
export type Ruleset = z.infer<typeof rulesetSchema>;
