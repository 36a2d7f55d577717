import { batchClientOf } from "#db/directory/batch-transaction.ts";
import { listHeldByIds, listReleasedSince } from "#db/queries/held/list-held.ts";
import { listUnclaimed, listUntold, type UnclaimedLead, type UntoldLead } from "#db/queries/held/waiting.ts";
import { insertLeadException } from "#db/queries/lead/exception.ts";
import { getWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import { pacedSince } from "#server/core/pool/pacing.ts";
import { passedAt, waitingSince } from "#server/core/pool/staffed.ts";
import { unclaimedAt } from "#server/core/pool/unclaimed.ts";
import { isLimit } from "#server/core/routing/pool-step.ts";
import { readWorkspaceSettings } from "#server/core/workspace-settings.ts";
import { uuidv7 } from "../../ids.ts";
import type { Writing } from "../actor.ts";
import { openContext } from "../intake/redecide.ts";
import type { BatchContext } from "../intake/run-batch.ts";
import { chooseReleases } from "./choose-releases.ts";
import { type Place, placeAt } from "./place-at.ts";
import { readHeld } from "./read-held.ts";

/** Where somebody can take leads and they go out one after another, it is looked at again after this. */
const MOVING_MS = 5 * 60_000;

/** What was raised, by lead, and when the next lead will have waited too long (epoch ms; null: none). */
export type Raised = { leadIds: string[]; next: number | null };

/**
 * Tells a person of leads that are held for too long: `no_eligible_rep` or `at_capacity` when somebody of the pool
 * has been at work for so long since (P1 leads raised it at once), and `held_too_long` after so long by the wall clock,
 * as the workspace has set both; and of leads that a pool offers and nobody takes (`unclaimed`). Once each, as long as the
 * lead waits. For the holder of the workspace's lock.
 */
export async function raiseWaiting(writing: Pick<Writing, "scope" | "head" | "now">): Promise<Raised> {
  const { scope, now } = writing;
  const nobody = await listUntold(scope, { types: ["no_eligible_rep", "at_capacity"], isP1Too: false });
  const long = await listUntold(scope, { types: ["held_too_long"], isP1Too: true });
  const offers = await listUnclaimed(scope);
  if (nobody.length + long.length + offers.length === 0) return { leadIds: [], next: null };
  const context = await openContext(batchClientOf(scope), writing, []);
  const settings = readWorkspaceSettings(await getWorkspaceSettings(scope));
  const { staffedMinutes, heldHours } = settings;
  const places = new Map<string, Place>();
  const nexts: number[] = [];
  const leadIds: string[] = [];
  const raise = async (lead: Waiting, type: Kind, detail: Record<string, unknown>) => {
    await insertLeadException(scope, exceptionOf(context, lead, { type, detail, now }));
    leadIds.push(lead.id);
  };
  const isSomebodyThere = nobody.some((lead) => placeAt(places, context, lead, now).exclusions.includes(null));
  const stuck = isSomebodyThere ? await findStuck(writing, nobody) : NONE;
  for (const lead of nobody) {
    const { staffed, exclusions: found } = placeAt(places, context, lead, now);
    const exclusions = stuck.has(lead.id) ? found.filter((one) => one !== null) : found;
    const verdict = judge({ staffed, exclusions }, lead.heldAt.getTime(), now, staffedMinutes * 60_000);
    if (typeof verdict === "number") nexts.push(verdict);
    else if (verdict) await raise(lead, verdict, { staffedMinutes });
  }
  for (const lead of long) {
    const at = lead.heldAt.getTime() + heldHours * 3_600_000;
    if (at > now) nexts.push(at);
    else await raise(lead, "held_too_long", { hours: heldHours });
  }
  for (const lead of offers) {
    const { staffed } = placeAt(places, context, lead, now);
    const { at, detail } = unclaimedAt(staffed, { ...lead, policy: policyOf(context, lead) }, settings);
    if (at > now) nexts.push(at);
    else await raise(lead, "unclaimed", detail);
  }
  return { leadIds, next: nexts.length === 0 ? null : Math.min(...nexts) };
}

function policyOf({ configuration }: BatchContext, { slaPolicyId }: UnclaimedLead) {
  return slaPolicyId === null ? undefined : configuration.ruleset.library.policy(slaPolicyId);
}

const NONE: ReadonlySet<string> = new Set();

/** How many leads are asked at a time whether anybody could take them; those held for longest come first. */
const MOST_ASKED = 100;

/** Leads that nobody can take although somebody who could take others is there. */
async function findStuck(
  { scope, head, now }: Pick<Writing, "scope" | "head" | "now">,
  untold: readonly UntoldLead[],
): Promise<ReadonlySet<string>> {
  const client = batchClientOf(scope);
  const context = await openContext(client, { head, now }, []);
  const ids = untold.slice(0, MOST_ASKED).map(({ id }) => id);
  const line = await readHeld(client, context, await listHeldByIds(client, ids));
  const given = await listReleasedSince(client, pacedSince(context.settings.heldPace, now));
  return chooseReleases(context, now, { ...line, given }).particular;
}

type Kind = "no_eligible_rep" | "at_capacity" | "held_too_long" | "unclaimed";

/** The type to raise, the instant at which to look again, or null where no hours are known. */
function judge({ staffed, exclusions }: Place, heldAt: number, now: number, staffedMs: number): Kind | number | null {
  const since = waitingSince(staffed, now, staffedMs);
  if (since === null || heldAt > since) return passedAt(staffed, heldAt, staffedMs);
  if (exclusions.includes(null)) return now + MOVING_MS;
  const present = exclusions.filter((one) => one === "paused" || isLimit(one));
  return present.length > 0 && present.every(isLimit) ? "at_capacity" : "no_eligible_rep";
}

type Waiting = Omit<UntoldLead, "heldAt">;
type About = { type: Kind; detail: Record<string, unknown>; now: number };

function exceptionOf({ configuration }: BatchContext, lead: Waiting, { type, detail, now }: About) {
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
