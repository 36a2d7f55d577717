import type { NewRepProfile } from "#db/queries/workspace/rep-profile.ts";
import { NEW_REP_SCHEDULE } from "#server/core/time/schedule.ts";
import { uuidv7 } from "../../ids.ts";

/**
 * The rep profile of somebody who begins to take leads at `now` (epoch ms): Monday to Friday
 * 09:00–17:00 in their zone, not confirmed by them yet, without caps.
 */
export function newRepProfile(
  person: { personId: string; name: string; email: string; timeZone: string },
  now: number,
): NewRepProfile {
  return { ...person, id: uuidv7(now), schedule: NEW_REP_SCHEDULE, at: new Date(now) };
}
