import * as z from "zod";
import { type Condition, conditionSchema } from "../conditions/condition.ts";
import { capSchema } from "./caps.ts";

/** How a pool chooses among those who can take a lead. Source: product.md 2.6. */
export const METHODS = ["fair_rotation", "least_loaded", "most_spare", "longest_idle", "performance", "claim"] as const;
/** One of `METHODS`. */
export type Method = (typeof METHODS)[number];

/** Whether a method gives leads by what the pool owes each member: the others use the balance for ties alone. */
export const goesByShares = (method: Method = "fair_rotation"): boolean =>
  method === "fair_rotation" || method === "performance";

/** What an absence (time off or pause, within working hours) does to a member's balance. */
export const ABSENCES = ["forfeit", "keep_turn", "catch_up"] as const;
/** One of `ABSENCES`. */
export type Absence = (typeof ABSENCES)[number];

/** What a pool does when nobody is eligible. */
export const NOBODY_ELIGIBLE = ["hold", "overflow", "manager", "assignWithCover", "assignAnyway"] as const;
/** One of `NOBODY_ELIGIBLE`. */
export type NobodyEligible = (typeof NOBODY_ELIGIBLE)[number];

/** Kinds of what a rep can do. */
export const SKILL_KINDS = ["language", "product", "segment", "seniority"] as const;
/** One of `SKILL_KINDS`. */
export type SkillKind = (typeof SKILL_KINDS)[number];

/** A skill that a pool asks for: `value`, or what the lead itself says (null; language and product only). */
export const skillNeedSchema = z
  .object({ kind: z.enum(SKILL_KINDS), value: z.string().trim().min(1).max(80).nullable() })
  .refine(({ kind, value }) => value !== null || kind === "language" || kind === "product", "Write a value.");
/** A skill that a pool asks for. */
export type SkillNeed = z.infer<typeof skillNeedSchema>;

const points = z.int().min(0).max(1000);

/** Value points of a lead: the sum of what its priority, type and number of employees bring, at least 1. */
export const pointsSchema = z.object({
  priority: z.object({ P1: points, P2: points, P3: points, P4: points }),
  types: z.record(z.string().max(60), points).default({}),
  /** The band with the largest `from` that the lead reaches counts. */
  employees: z
    .array(z.object({ from: z.int().min(0), points }))
    .max(10)
    .default([]),
});
/** How many value points a lead is worth. */
export type PointsFormula = z.infer<typeof pointsSchema>;

/**
 * What an admin sets about how a pool shares; what is left out is the default: fair rotation, forfeit, no ramp, no
 * skills, nobody kept to, imports use a turn, owned and hand-picked leads do not, 1 point a lead.
 */
export const poolRulesSchema = z.object({
  method: z.enum(METHODS).optional(),
  absence: z.enum(ABSENCES).optional(),
  /** Percent of the weight in each week after joining; from then on all of it. */
  ramp: z.array(z.int().min(1).max(100)).min(1).max(52).optional(),
  required: z.array(skillNeedSchema).max(8).optional(),
  preferred: z.array(skillNeedSchema).max(8).optional(),
  /** Same company, same rep, for so many days. */
  stickyDays: z.int().min(1).max(365).optional(),
  /** Where leads go when nobody is eligible, under `overflow`. */
  overflowPoolId: z.string().optional(),
  importsAreFree: z.literal(true).optional(),
  countsOwned: z.literal(true).optional(),
  countsByHand: z.literal(true).optional(),
  /** How far conversion may move a weight under `performance`, in percent of what was set; left out: 50 and 200. */
  tiltFloor: z.int().min(1).max(100).optional(),
  tiltCeiling: z.int().min(100).max(1000).optional(),
  points: pointsSchema.optional(),
});
/** How a pool shares. */
export type PoolRules = z.infer<typeof poolRulesSchema>;

/** A member as the roster snapshot holds one. */
export const rosterMemberSchema = z.object({
  repId: z.string(),
  weight: z.int().min(1).max(1_000_000),
  /** Asked only when nobody of a lower tier is eligible; left out: the first. */
  tier: z.int().min(1).max(9).optional(),
  /** Set where the pool has a ramp, epoch ms. */
  joinedAt: z.number().optional(),
  /** Percent of the weight that this member's conversion earns; left out: 100. */
  tilt: z.int().min(1).max(1000).optional(),
  /** Caps on leads of this pool alone. */
  caps: z.array(capSchema).optional(),
  /** Counts only for leads of which this is true. */
  when: (conditionSchema as z.ZodType<Condition>).optional(),
});
/** A member of a pool. */
export type RosterMember = z.infer<typeof rosterMemberSchema>;
