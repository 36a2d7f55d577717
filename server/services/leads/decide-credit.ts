import { claimCreditRequest, findCreditRequest } from "#db/queries/lead/credit-request.ts";
import { countedFor, ledgerIdOf } from "#db/queries/lead/pool-ledger.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, demand, type Writing, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { announceLead } from "./change-lead.ts";
import { correctLedger } from "./correct-ledger.ts";

/** Which request, and whether it is granted. */
export type CreditDecision = { requestId: string; isApproved: boolean };

/**
 * Grants or declines a credit that a rep asked for. Granted: the lead counts no longer as theirs in the pool's ledger,
 * and the pool owes them one more. Of two who decide at once one does, the other reads so (`conflict`), as does
 * somebody who grants a lead that does not count as the rep's any more.
 */
export function decideCredit(actor: Actor, { requestId, isApproved }: CreditDecision): Promise<void> {
  demand(actor, "approveCredits");
  return writing(actor, async (change) => {
    const { scope, now } = change;
    const state = isApproved ? "approved" : "declined";
    const { personId } = actor;
    const request = await claimCreditRequest(scope, { id: requestId, state, at: new Date(now), personId });
    if (!request) throw await alreadyDecided(change, requestId);
    const { poolId, leadId, repId, reason } = request;
    const ledgerId = await ledgerIdOf(scope, poolId);
    if (isApproved) {
      if ((await countedFor(scope, { poolId, ledgerId, leadId, repId })) <= 0)
        throw new AppError("conflict", "This lead does not count as theirs any more. Decline the request.");
      await correctLedger(change, { leadId, poolId, ledgerId, repId, kind: "credit", note: reason });
    }
    const detail = { repId, leadId, reason };
    await audit(change, actor, { action: `credit.${state}`, subjectKind: "pool", subjectId: poolId, detail });
    await announceLead(change, leadId, { pools: [...new Set([poolId, ledgerId])] });
  });
}

async function alreadyDecided({ scope }: Writing, requestId: string): Promise<AppError> {
  const known = await findCreditRequest(scope, requestId);
  return known ? new AppError("conflict", `This credit was ${known.state} already.`) : notFound("credit");
}
