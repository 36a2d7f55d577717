import * as z from "zod";
import { conditionSchema } from "#server/core/conditions/condition.ts";
import { capsInput } from "#server/core/pool/caps.ts";
import { membershipSchema } from "#server/core/pool/membership.ts";
import { NOBODY_ELIGIBLE, poolRulesSchema } from "#server/core/pool/pool-rules.ts";

import { timeZoneName } from "../workspaces/time-zone-name.ts";

const name = z.string().trim().min(1, "Write a name.").max(80, "Use at most 80 characters.");

/** Whom a pool takes in by itself, in time zones that there are. */
export const membershipInput = membershipSchema.superRefine(({ timeZones }, context) => {
  for (const [at, zone] of timeZones.entries()) {
    const [issue] = timeZoneName.safeParse(zone).error?.issues ?? [];
    if (issue) context.addIssue({ code: "custom", path: ["timeZones", at], message: issue.message });
  }
});

/** What a pool does when nobody is eligible. */
export const nobodyEligibleInput = z.enum(NOBODY_ELIGIBLE);

/** How a pool shares; a pool to which leads go over is named by its id. */
const rules = poolRulesSchema.extend({ overflowPoolId: z.uuid().optional() });

/**
 * A new pool. `managerRepId` gets its leads while nobody is eligible, where the pool is set to that. `ledgerPoolId`:
 * the pool in whose ledger this one counts; null: its own. `membership`: whom it takes in by itself; null: nobody.
 */
export const newPoolInput = z.strictObject({
  name,
  nobodyEligible: nobodyEligibleInput.default("hold"),
  managerRepId: z.uuid().nullable().default(null),
  rules: rules.default({}),
  ledgerPoolId: z.uuid().nullable().default(null),
  passesOverSlow: z.boolean().default(false),
  membership: membershipInput.nullable().default(null),
});

/** A change of a pool; what is not named stays. */
export const poolChangeInput = z.strictObject({
  poolId: z.uuid(),
  name: name.optional(),
  nobodyEligible: nobodyEligibleInput.optional(),
  managerRepId: z.uuid().nullable().optional(),
  rules: rules.optional(),
  ledgerPoolId: z.uuid().nullable().optional(),
  passesOverSlow: z.boolean().optional(),
  membership: membershipInput.nullable().optional(),
});

const weight = z
  .int("Write a whole number.")
  .min(1, "Write a number from 1.")
  .max(1_000_000, "Write a number up to 1,000,000.");

/** Somebody who joins a pool. */
export const newMemberInput = z.strictObject({ poolId: z.uuid(), repId: z.uuid(), weight: weight.default(100) });

/** A member's new share of the pool. */
export const weightInput = z.strictObject({ poolId: z.uuid(), repId: z.uuid(), weight });

/** A member's caps for this pool's leads; none is an empty list. */
export const memberCapsInput = z.strictObject({ poolId: z.uuid(), repId: z.uuid(), caps: capsInput });
/** What belongs to a membership beside its weight; what is not named stays. `when` null: counts for every lead. */
export const memberChangeInput = z.strictObject({
  poolId: z.uuid(),
  repId: z.uuid(),
  tier: z.int().min(1).max(9).optional(),
  when: conditionSchema.nullable().optional(),
});

/** A queue's name. */
export const queueNameInput = z.strictObject({ name });
