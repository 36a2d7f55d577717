import * as z from "zod";
import { capsInput } from "#server/core/pool/caps.ts";

const name = z.string().trim().min(1, "Write a name.").max(80, "Use at most 80 characters.");

/** What a pool does when nobody is eligible. */
export const nobodyEligibleInput = z.enum(["hold", "manager", "assignWithCover", "assignAnyway"]);

/** A new pool. `managerRepId` gets its leads while nobody is eligible, where the pool is set to that. */
export const newPoolInput = z.strictObject({
  name,
  nobodyEligible: nobodyEligibleInput.default("hold"),
  managerRepId: z.uuid().nullable().default(null),
});

/** A change of a pool; what is not named stays. */
export const poolChangeInput = z.strictObject({
  poolId: z.uuid(),
  name: name.optional(),
  nobodyEligible: nobodyEligibleInput.optional(),
  managerRepId: z.uuid().nullable().optional(),
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

/** A queue's name. */
export const queueNameInput = z.strictObject({ name });
