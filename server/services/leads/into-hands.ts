import * as z from "zod";
import { insertAssignment } from "#db/queries/lead/assignment.ts";
import { resolveWaiting } from "#db/queries/lead/exception.ts";
import type { LeadDetailRow } from "#db/queries/lead/find-lead.ts";
import { findLoad, saveLoad } from "#db/queries/lead/load.ts";
import { findRosterRep, listMembershipCaps } from "#db/queries/lead/roster-rep.ts";
import { findSlaPolicy } from "#db/queries/rules/ruleset.ts";
import { getWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { type SlaPolicy, slaPolicySchema } from "#server/core/library/library.ts";
import { type CapOn, capSchema, capsOn, isPlainDay } from "#server/core/pool/caps.ts";
import { loadAt } from "#server/core/pool/eligibility.ts";
import { takeLead } from "#server/core/routing/apply.ts";
import { rosterSchema } from "#server/core/routing/roster.ts";
import type { RosterRep } from "#server/core/routing/situation.ts";
import { dueAt } from "#server/core/sla/due.ts";
import { readWorkspaceSettings } from "#server/core/workspace-settings.ts";
import { uuidv7 } from "../../ids.ts";
import type { Actor, Writing } from "../actor.ts";

/** Finds a rep as the roster in force has them: hours and limits. Undefined for somebody who is not on it. */
export async function rosterRepOf(
  { scope, head }: { scope: WorkspaceScope; head: Pick<Writing["head"], "rosterHash"> },
  repId: string,
): Promise<RosterRep | undefined> {
  const rep = await findRosterRep(scope, { hash: head.rosterHash, repId });
  if (rep === undefined) return undefined;
  return rosterSchema.parse({ schemaVersion: 1, reps: [rep], pools: [], queues: [] }).reps[0];
}

/** Until when the new owner should act, from now: by the SLA policy that a rule gave the lead, else by the response standard. */
export async function dueFor(
  writing: Writing,
  repId: string,
  { priority, slaPolicyId }: Pick<LeadDetailRow, "priority" | "slaPolicyId">,
): Promise<Date | null> {
  const { responseMinutes } = readWorkspaceSettings(await getWorkspaceSettings(writing.scope));
  const policy = slaPolicyId === null ? undefined : await policyInForce(writing, slaPolicyId);
  const at = dueAt(await rosterRepOf(writing, repId), policy ?? responseMinutes, priority, writing.now);
  return at === null ? null : new Date(at);
}

/** An SLA policy as the ruleset in force has it; undefined where it no longer has any such. */
async function policyInForce({ scope, head }: Writing, id: string): Promise<SlaPolicy | undefined> {
  const stored = await findSlaPolicy(scope, { version: head.rulesetVersion, id });
  return stored === null ? undefined : slaPolicySchema.parse(stored);
}

type Hands = {
  lead: { id: string; isTest: boolean; decisionId: string };
  repId: string;
  via: "claim" | "reassign";
  poolId: string | null;
  reason: string;
};

/**
 * Puts a lead that nobody has into a rep's hands: the assignment begins, the rep's load counts it (tests count
 * nothing), and exceptions that said it waits for somebody are resolved. Answers whether there were any.
 */
export async function putIntoHands(
  writing: Writing,
  actor: Actor,
  { lead, repId, via, poolId, reason }: Hands,
): Promise<boolean> {
  const { scope, head, now } = writing;
  const at = new Date(now);
  await insertAssignment(scope, {
    id: uuidv7(now),
    leadId: lead.id,
    repId,
    poolId,
    decisionId: lead.decisionId,
    seq: head.seq,
    via,
    reason,
    byPersonId: actor.personId,
    startedAt: at,
  });
  if (!lead.isTest) await countIntoHands(writing, { repId, poolId });
  const resolved = await resolveWaiting(scope, { leadId: lead.id, at, personId: actor.personId });
  return resolved.length > 0;
}

async function countIntoHands(writing: Writing, to: { repId: string; poolId: string | null }): Promise<void> {
  const { scope, now } = writing;
  const rep = await rosterRepOf(writing, to.repId);
  const load = loadAt(rep, await findLoad(scope, to.repId), now);
  const roster = {
    reps: new Map(rep ? [[rep.id, rep]] : []),
    counted: new Map([[to.repId, rep ? await countedCaps(scope, rep) : []]]),
  };
  await saveLoad(scope, takeLead(load, roster, { ...to, at: now }));
}

/** Every cap that counts a rep's leads beside the plain daily one, of their own and of their memberships. */
export async function countedCaps(scope: WorkspaceScope, rep: RosterRep): Promise<CapOn[]> {
  const memberships = await listMembershipCaps(scope, rep.id);
  const ofPools = memberships.flatMap(({ poolId, caps }) => capsOn(z.array(capSchema).parse(caps), poolId));
  return [...capsOn(rep.caps ?? [], null), ...ofPools].filter((cap) => !isPlainDay(cap));
}
