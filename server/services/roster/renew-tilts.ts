import { countConversions } from "#db/queries/team/conversion.ts";
import { listPools } from "#db/queries/team/pool.ts";
import { updateMember } from "#db/queries/team/pool-member.ts";
import { poolRulesSchema } from "#server/core/pool/pool-rules.ts";
import { DEFAULT_TILT, tiltsOf } from "#server/core/pool/tilt.ts";
import type { Writing } from "../actor.ts";

/** Conversion is looked at over so many days. */
const DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * Works out anew, for pools whose shares follow conversion, what each member's weight earns; nobody's balance changes.
 * The worker does it daily and whoever chooses the method at once, both before a new roster snapshot is made.
 */
export async function renewTilts({ scope, now }: Pick<Writing, "scope" | "now">): Promise<void> {
  const since = new Date(now - DAYS * DAY_MS);
  for (const { id: poolId, isArchived, settings } of await listPools(scope)) {
    const { method, tiltFloor, tiltCeiling } = poolRulesSchema.parse(settings);
    if (isArchived || method !== "performance") continue;
    const band = { floor: tiltFloor ?? DEFAULT_TILT.floor, ceiling: tiltCeiling ?? DEFAULT_TILT.ceiling };
    const tilts = tiltsOf(await countConversions(scope, { poolId, since }), band);
    for (const [repId, tilt] of tilts) await updateMember(scope, { poolId, repId }, { tilt });
  }
}
