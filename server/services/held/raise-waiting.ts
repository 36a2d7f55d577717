import { batchClientOf } from "#db/directory/batch-transaction.ts";
import { listUntold, type UntoldLead } from "#db/queries/held/waiting.ts";
import { insertLeadException } from "#db/queries/lead/exception.ts";
import { exclusionOf, loadAt } from "#server/core/pool/eligibility.ts";
import { passedAt, staffedTime, waitingSince } from "#server/core/pool/staffed.ts";
import type { Exclusion } from "#server/core/routing/decision.ts";
import { isLimit } from "#server/core/routing/pool-step.ts";
import { uuidv7 } from "../../ids.ts";
import type { Writing } from "../actor.ts";
import { openContext } from "../intake/redecide.ts";
import type { BatchContext } from "../intake/run-batch.ts";
import { waitedFor } from "./next-release.ts";

/** Somebody of the pool has been at work for so long, and nobody could take the lead. Source: product.md section 8. */
const STAFFED_MS = 30 * 60_000;
/** So long, in wall-clock time, no lead stays held without a person being asked, whatever the hours of its pool. */
const HELD_MS = 24 * 3_600_000;
/** Where somebody can take leads and they go out one after another, it is looked at again after this. */
const MOVING_MS = 5 * 60_000;

/** What was raised, by lead, and when the next lead will have waited too long (epoch ms; null: none). */
export type Raised = { leadIds: string[]; next: number | null };

/**
 * Tells a person of leads that are held for too long: `no_eligible_rep` or `at_capacity` when somebody of the pool
 * has been at work for 30 minutes since (P1 leads raised it at once), and `held_too_long` after 24 hours. Once each,
 * as long as the lead is held. For the holder of the workspace's lock.
 */
export async function raiseWaiting(writing: Pick<Writing, "scope" | "head" | "now">): Promise<Raised> {
  const { scope, now } = writing;
  const nobody = await listUntold(scope, { types: ["no_eligible_rep", "at_capacity"], isP1Too: false });
  const long = await listUntold(scope, { types: ["held_too_long"], isP1Too: true });
  if (nobody.length + long.length === 0) return { leadIds: [], next: null };
  const context = await openContext(batchClientOf(scope), writing, []);
  const places = new Map<string, Place>();
  const nexts: number[] = [];
  const leadIds: string[] = [];
  const raise = async (lead: UntoldLead, type: Kind, detail: Record<string, unknown>) => {
    await insertLeadException(scope, exceptionOf(context, lead, { type, detail, now }));
    leadIds.push(lead.id);
  };
  for (const lead of nobody) {
    const verdict = judge(placeAt(places, context, lead, now), lead.heldAt.getTime(), now);
    if (typeof verdict === "number") nexts.push(verdict);
    else if (verdict) await raise(lead, verdict, { staffedMinutes: STAFFED_MS / 60_000 });
  }
  for (const lead of long) {
    const at = lead.heldAt.getTime() + HELD_MS;
    if (at > now) nexts.push(at);
    else await raise(lead, "held_too_long", { hours: HELD_MS / 3_600_000 });
  }
  return { leadIds, next: nexts.length === 0 ? null : Math.min(...nexts) };
}

type Kind = "no_eligible_rep" | "at_capacity" | "held_too_long";
type Place = { staffed: ReturnType<typeof staffedTime>; exclusions: (Exclusion | null)[] };

/** The type to raise, the instant at which to look again, or null where no hours are known. */
function judge({ staffed, exclusions }: Place, heldAt: number, now: number): Kind | number | null {
  const since = waitingSince(staffed, now, STAFFED_MS);
  if (since === null || heldAt > since) return passedAt(staffed, heldAt, STAFFED_MS);
  if (exclusions.includes(null)) return now + MOVING_MS;
  const present = exclusions.filter((one) => one === "paused" || isLimit(one));
  return present.length > 0 && present.every(isLimit) ? "at_capacity" : "no_eligible_rep";
}

function placeAt(places: Map<string, Place>, context: BatchContext, lead: UntoldLead, now: number): Place {
  const key = lead.poolId ?? lead.repId ?? "";
  const known = places.get(key);
  if (known) return known;
  const { configuration, state } = context;
  const repIds = waitedFor(context, lead);
  const reps = repIds.map((repId) => configuration.roster.reps.get(repId)).filter((rep) => rep !== undefined);
  const exclusions = reps.map((rep) => {
    const caps = configuration.roster.capsIn.get(lead.poolId ?? "")?.get(rep.id);
    return exclusionOf(rep, loadAt(rep, state.standings.loads.get(rep.id), now), now, [], caps);
  });
  const place = { staffed: staffedTime(reps), exclusions };
  places.set(key, place);
  return place;
}

type About = { type: Kind; detail: Record<string, unknown>; now: number };

function exceptionOf({ configuration }: BatchContext, lead: UntoldLead, { type, detail, now }: About) {
  return {
    id: uuidv7(now),
    type,
    leadId: lead.id,
    decisionId: lead.decisionId,
    ruleId: lead.ruleId,
    poolId: lead.poolId,
    ownerRepId: configuration.ruleset.accountableRepId,
    field: null,
    detail: lead.repId === null ? detail : { ...detail, repId: lead.repId },
    raisedAt: new Date(now),
  };
}
