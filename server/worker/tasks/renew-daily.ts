import { setRenewedAt } from "#db/directory/due.ts";
import { freeOldKeys } from "#db/queries/delivery/old-keys.ts";
import type { Due } from "../../services/due/take-due.ts";
import { refreshRoster } from "../../services/roster/refresh-roster.ts";
import { renewTilts } from "../../services/roster/renew-tilts.ts";

const DAY_MS = 86_400_000;

/**
 * Once a day (UTC): shares follow conversion where a pool is set so, the roster's hours reach 35 days ahead again, and idempotency keys older than a day are freed.
 * Answers when the next day begins.
 */
export async function renewDaily({ scope, head, now }: Due): Promise<number> {
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  if (head.renewedAt === null || head.renewedAt.getTime() < today) {
    await renewTilts({ scope, now });
    head.rosterHash = await refreshRoster({ scope, now });
    await freeOldKeys(scope, new Date(now - DAY_MS));
    await setRenewedAt(scope, now);
  }
  return today + DAY_MS;
}
