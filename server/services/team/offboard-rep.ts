import * as z from "zod";
import { lowerNextDue } from "#db/directory/head.ts";
import { changeOpportunityCount } from "#db/queries/opportunities/opportunity.ts";
import { appendOutbox, type Topic } from "#db/queries/outbox.ts";
import {
  type Handover,
  leavePools,
  moveAccounts,
  moveCovered,
  moveOpportunities,
  movePoolManager,
  moveTeamRoles,
} from "#db/queries/team/offboarding.ts";
import { updateRep } from "#db/queries/team/rep.ts";
import { AppError } from "../../errors.ts";
import { type Actor, demand, type Writing, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { handCovers } from "../cover/hand-covers.ts";
import { readInput } from "../read-input.ts";
import { refreshRoster } from "../roster/refresh-roster.ts";
import { teamTopic } from "./announce-team.ts";
import { namedInRules, ruleNames } from "./named-in-rules.ts";
import { type Redistributed, redistributeLeads } from "./redistribute-leads.ts";
import { replaceInDraft } from "./replace-in-draft.ts";
import { demandActiveRep, getRep } from "./team-rows.ts";

/** Somebody who leaves, and who takes their accounts, covers and places in rules. */
export const offboardingInput = z.strictObject({ repId: z.uuid(), successorRepId: z.uuid() });

/** What was done: how many things changed hands, and where the open leads went. */
export type Offboarded = {
  leads: Redistributed;
  accounts: number;
  opportunities: number;
  teamRoles: number;
  managedPools: number;
  covered: number;
  covers: number;
  pools: number;
  draftChanges: number;
};

/**
 * Lets a rep go, in one change: the successor gets their accounts, opportunities, covers (those of leads that they cover now, too), pools to manage and places in the draft of
 * the rules; they leave their pools and take no more leads; their open leads are decided again under the ledger.
 * Throws `conflict` while the rules in force leave everything unmatched to them: publish others first.
 */
export function offboardRep(actor: Actor, input: z.input<typeof offboardingInput>): Promise<Offboarded> {
  demand(actor, "writeRules");
  const { repId, successorRepId } = readInput(offboardingInput, input);
  return writing(actor, async (change) => {
    await demandDispensable(change, repId, successorRepId);
    const { scope, now, head } = change;
    const handover: Handover = { from: repId, to: successorRepId, at: new Date(now) };
    const draftChanges = await replaceInDraft(change, actor, { from: repId, to: successorRepId });
    const accounts = await moveAccounts(scope, handover);
    const opportunities = await moveOpportunities(scope, handover);
    await changeOpportunityCount(scope, repId, -opportunities);
    await changeOpportunityCount(scope, successorRepId, opportunities);
    const teamRoles = await moveTeamRoles(scope, handover);
    const managedPools = await movePoolManager(scope, handover);
    const covered = await moveCovered(scope, handover);
    const pools = await leavePools(scope, repId);
    await updateRep(scope, repId, { isActive: false, coverRepId: null });
    const rosterHash = await refreshRoster(change);
    const leads = await redistributeLeads(
      { ...change, head: { ...head, rosterHash } },
      { from: repId, to: successorRepId },
    );
    const assigned = await handCovers(change, { from: repId, to: successorRepId });
    const handed = { accounts, opportunities, teamRoles, managedPools, covered, covers: assigned.length };
    const done = { leads, ...handed, pools, draftChanges };
    const detail = { successorRepId, ...done };
    await audit(change, actor, { action: "rep.offboarded", subjectKind: "rep", subjectId: repId, detail });
    const topics: Topic[] = [teamTopic(repId), { topic: "rules", id: "draft" }];
    topics.push(...assigned.map(({ leadId }) => ({ topic: "lead" as const, id: leadId })));
    await appendOutbox(scope, { seq: head.seq, at: now, topics, assigned });
    await lowerNextDue(scope, now);
    return done;
  });
}

async function demandDispensable(change: Writing, repId: string, successorRepId: string): Promise<void> {
  const rep = await getRep(change.scope, repId);
  if (repId === successorRepId)
    throw new AppError("invalid", "Choose somebody else as the successor.", { field: "successorRepId" });
  await demandActiveRep(change.scope, successorRepId, "successorRepId");
  const catchAll = (await namedInRules(change, { kind: "rep", id: repId })).filter(({ isCatchAll }) => isCatchAll);
  if (catchAll.length === 0) return;
  throw new AppError(
    "conflict",
    `${rep.name} answers for every lead that no rule matches (${ruleNames(catchAll)}). Publish a ruleset that names somebody else there first.`,
  );
}
