import { batchClientOf } from "#db/directory/batch-transaction.ts";
import { takeSeqs } from "#db/directory/due.ts";
import { lowerNextDue } from "#db/directory/head.ts";
import { settleDecided } from "#db/queries/exceptions/settle-decided.ts";
import { endAssignment, listRejecters } from "#db/queries/lead/assignment.ts";
import type { LeadDetailRow } from "#db/queries/lead/find-lead.ts";
import { changeOpenCount } from "#db/queries/lead/load.ts";
import { countedFor, ledgerIdOf } from "#db/queries/lead/pool-ledger.ts";
import type { NormalisedLead } from "#server/core/lead/lead.ts";
import type { Decision } from "#server/core/routing/decision.ts";
import { AppError } from "../../errors.ts";
import type { Actor, Writing } from "../actor.ts";
import { redecideLead } from "../intake/redecide.ts";
import { correctLedger } from "../leads/correct-ledger.ts";

/** Answers whether a lead may be decided again: worked leads do not move by themselves, and closed ones are closed. */
export function isUnworked({ status, acceptedAt, firstActionAt }: LeadDetailRow): boolean {
  if (status === "qualified" || status === "recycled") return false;
  return status !== "assigned" || (acceptedAt === null && firstActionAt === null);
}

/**
 * Takes a lead through the rules in force once more, `corrected` where a person wrote a value: not to whoever gave it
 * back before. What earlier decisions came up against is closed; what this one comes up against is new. Throws
 * `conflict` for a lead that somebody works on.
 */
export async function decideAgain(
  change: Writing,
  actor: Actor,
  lead: LeadDetailRow,
  corrected?: NormalisedLead,
): Promise<Decision> {
  if (!isUnworked(lead)) {
    const who = lead.ownerName ?? "Somebody";
    throw new AppError(
      "conflict",
      `${who} works on this lead already, so it stays there. Give it to somebody else by hand if need be.`,
    );
  }
  // Each decision has a seq of its own: several leads may be decided again in one transaction.
  const seq = (await takeSeqs(batchClientOf(change.scope), 1)) + 1;
  const ownSeq: Writing = { ...change, head: { ...change.head, seq } };
  await takeBack(ownSeq, lead);
  const decision = await redecideLead(ownSeq, {
    leadId: lead.id,
    occasion: "manual",
    excludedRepIds: await listRejecters(change.scope, lead.id),
    ...(corrected ? { lead: corrected } : {}),
  });
  await settleDecided(change.scope, {
    leadId: lead.id,
    decisionId: decision.id,
    at: new Date(change.now),
    personId: actor.personId,
  });
  await lowerNextDue(change.scope, change.head.now);
  return decision;
}

/** Whoever had it gives it back: one open lead less, and the turn of the pool that gave it is credited. */
async function takeBack(change: Writing, { id, isTest }: LeadDetailRow): Promise<void> {
  const { scope, now } = change;
  const ended = await endAssignment(scope, { leadId: id, at: new Date(now), reason: "decided_again" });
  if (!ended || isTest) return;
  await changeOpenCount(scope, ended.repId, -1);
  if (ended.poolId) await credit(change, { leadId: id, poolId: ended.poolId, repId: ended.repId });
}

type Given = { leadId: string; poolId: string; repId: string };

async function credit(change: Writing, { leadId, poolId, repId }: Given): Promise<void> {
  const ledgerId = await ledgerIdOf(change.scope, poolId);
  if ((await countedFor(change.scope, { poolId, ledgerId, leadId, repId })) <= 0) return;
  await correctLedger(change, { leadId, poolId, ledgerId, repId, kind: "credit", note: "decided_again" });
}
