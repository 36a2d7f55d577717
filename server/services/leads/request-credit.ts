import { insertCreditRequest } from "#db/queries/lead/credit-request.ts";
import type { CreditReason } from "#server/core/outcome/credit.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { announceLead } from "./change-lead.ts";
import { creditAtStake } from "./credit-at-stake.ts";
import { getLeadFor } from "./lead-at-hand.ts";

/** Which lead should not count as the actor's, and why. */
export type CreditAsked = { leadId: string; reason: CreditReason; note?: string | undefined };

/**
 * Asks that a lead does not count as the actor's in the pool that gave it; a manager approves or declines. Throws
 * `precondition` where no pool counts it as theirs, `conflict` while a request stands.
 */
export function requestCredit(
  actor: Actor,
  { leadId, reason, note = "" }: CreditAsked,
): Promise<{ requestId: string }> {
  demand(actor, "requestOwnCredits");
  return writing(actor, async (change) => {
    const { scope, now } = change;
    await getLeadFor(change, actor, leadId);
    const repId = actor.repId;
    const atStake = repId === null ? null : await creditAtStake(scope, { leadId, repId });
    if (repId === null || !atStake) throw new AppError("precondition", "No pool counts this lead as yours.");
    const { poolId } = atStake;
    const request = { id: uuidv7(now), poolId, leadId, repId, reason, note, requestedAt: new Date(now) };
    if (!(await insertCreditRequest(scope, request)))
      throw new AppError("conflict", "You have asked for a credit for this lead already.");
    const detail = { repId, leadId, reason };
    await audit(change, actor, { action: "credit.requested", subjectKind: "pool", subjectId: poolId, detail });
    await announceLead(change, leadId, { pools: [poolId] });
    return { requestId: request.id };
  });
}
