import { readClock } from "#db/queries/clock.ts";
import { listDecidedVolumes } from "#db/queries/rules/volume.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, demand, reading } from "../actor.ts";

/** How far back volumes look. */
export const VOLUME_DAYS = 30;

const DAY_MS = 86_400_000;

/** Leads decided in the last `days` days: by rule id, and those that qualify's own proposal decided before section 4. */
export type Volumes = {
  days: number;
  byRule: Record<string, number>;
  proposed: { nurture: number; disqualified: number };
};

/** Reads how many leads each rule decided lately. A lead that was decided again by another rule counts for both. */
export function readVolumes(actor: Actor): Promise<Volumes> {
  demand(actor, "readRules");
  return reading(actor, async (scope) => {
    const now = actor.at ?? (await readClock(scope.db));
    const volumes = await listDecidedVolumes(scope, uuidv7(now - VOLUME_DAYS * DAY_MS));
    const byRule: Record<string, number> = {};
    const proposed = { nurture: 0, disqualified: 0 };
    for (const { ruleId, reason, leads } of volumes) {
      if (ruleId !== null) byRule[ruleId] = (byRule[ruleId] ?? 0) + leads;
      else if (reason === "nurture_proposed") proposed.nurture += leads;
      else if (reason === "disqualified_proposed") proposed.disqualified += leads;
    }
    return { days: VOLUME_DAYS, byRule, proposed };
  });
}
