import * as z from "zod";
import { lowerNextDue } from "#db/directory/head.ts";
import { listPoolSnapshots } from "#db/queries/insights/pool-entries.ts";
import { updateLead } from "#db/queries/lead/change-lead.ts";
import type { LeadDetailRow } from "#db/queries/lead/find-lead.ts";
import type { Decision, Exclusion } from "#server/core/routing/decision.ts";
import type { Disposition } from "#server/core/routing/rule.ts";
import { AppError } from "../../errors.ts";
import type { Actor, Writing } from "../actor.ts";
import { redecideLead } from "../intake/redecide.ts";
import { recordAction } from "./change-lead.ts";

type Offer = { lead: LeadDetailRow & { poolId: string }; repId: string };

/**
 * Gives a lead that a pool offers to the member who accepts it: the pool's step runs again with them as the winner, so
 * that the ledger moves as by any turn. Writes decision, owner and outbox row. Throws `precondition` for a member who
 * could not get a lead of the pool now, with the reason.
 */
export async function acceptOffer(
  change: Writing,
  actor: Actor,
  { lead, repId }: Offer,
): Promise<{ actionId: string }> {
  const { scope, now, head } = change;
  const { id: leadId, poolId, ruleId, priority } = lead;
  const policy = lead.slaPolicyId === null ? {} : { slaPolicyId: lead.slaPolicyId };
  const disposition = lead.disposition as Disposition;
  const release = { poolId, repId: null, ruleId, priority, disposition, claimRepId: repId, ...policy };
  const decision = await redecideLead(change, { leadId, occasion: "release", release });
  if (decision.ownerRepId !== repId) throw await refusal(change, decision, { poolId, repId });
  await updateLead(scope, leadId, { acceptedAt: new Date(now), mailState: null });
  const actionId = await recordAction(change, actor, { kind: "accept", leadId, outcome: "claimed" });
  await lowerNextDue(scope, head.now);
  return { actionId };
}

/** Says what kept the member from it. */
async function refusal(
  { scope, head }: Writing,
  { turns }: Decision,
  { poolId, repId }: { poolId: string; repId: string },
): Promise<AppError> {
  const [snapshot] = await listPoolSnapshots(scope, { poolId, hashes: [head.rosterHash] });
  const members = membersSchema.parse(snapshot?.pool ?? { members: [] }).members;
  const place = members.findIndex((member) => member.repId === repId);
  const verdict = turns.at(-1)?.candidates.find(([at]) => at === place)?.[1];
  if (typeof verdict !== "string") return new AppError("precondition", "Only members of the pool can take this lead.");
  return new AppError("precondition", `You cannot take this lead now: ${WHY_NOT[verdict]}.`);
}

const membersSchema = z.object({ members: z.array(z.object({ repId: z.string() })) });

/** Said to the member themselves. */
const WHY_NOT: Readonly<Record<Exclusion, string>> = {
  inactive: "you take no leads at present",
  excluded: "you handed it back before",
  paused: "you are paused",
  time_off: "you are on time off",
  holiday: "it is your holiday",
  off_schedule: "it is outside your hours",
  at_hour_cap: "your hourly cap is reached",
  at_cap: "your daily cap is reached",
  at_week_cap: "your weekly cap is reached",
  at_month_cap: "your monthly cap is reached",
  at_pool_hour_cap: "your hourly cap in this pool is reached",
  at_pool_day_cap: "your daily cap in this pool is reached",
  at_pool_week_cap: "your weekly cap in this pool is reached",
  at_pool_month_cap: "your monthly cap in this pool is reached",
  slow: "the pool passes over reps who take long to answer",
  at_open_limit: "you have as many open leads as you may",
  missing_skill: "it asks for a skill that you are not down for",
  condition_not_met: "you take other leads in this pool",
  behind_held: "the pool’s held leads come first",
  paced: "you had as many held leads just before as one gets at a time",
  less_skilled: "somebody with the preferred skills can take it",
  later_tier: "an earlier tier can take it",
};
