import * as z from "zod";
import { getPoolLedger, insertLedgerEntry, updateStanding } from "#db/queries/lead/pool-ledger.ts";
import { appendOutbox } from "#db/queries/outbox.ts";
import { findPool, listPools } from "#db/queries/team/pool.ts";
import { addEntry } from "#server/core/pool/ledger.ts";
import { LEAD_NANO } from "#server/core/pool/shares.ts";
import { AppError, notFound } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { readInput } from "../read-input.ts";
import { poolTopic } from "./announce-team.ts";

/** The most that one adjustment moves, in leads. */
const MOST = 100;

/** Who is owed how much more (or less) by a pool, in hundredths of a lead, and why. */
export const adjustmentInput = z.strictObject({
  poolId: z.uuid(),
  repId: z.uuid(),
  hundredths: z
    .int("Write leads with at most two decimals.")
    .min(-MOST * 100, `Write at most ${MOST} leads.`)
    .max(MOST * 100, `Write at most ${MOST} leads.`)
    .refine((value) => value !== 0, "Write how much, other than 0."),
  reason: z.string().trim().min(3, "Write why, for those who read the ledger.").max(200, "Use at most 200 characters."),
});

/**
 * Moves a balance by hand, by an entry of the ledger that says why; counts of leads and the order of turns stay, and
 * nobody else's balance moves. For anybody with a place in the pool's ledger. Throws `precondition` where the pool
 * counts in another one's ledger.
 */
export function adjustLedger(actor: Actor, input: z.input<typeof adjustmentInput>): Promise<void> {
  demand(actor, "approveCredits");
  const { poolId, repId, hundredths, reason } = readInput(adjustmentInput, input);
  return writing(actor, async (change) => {
    const { scope, head, now } = change;
    const pool = await findPool(scope, poolId);
    if (!pool) throw notFound("pool");
    if (pool.ledgerPoolId !== null) {
      const ledger = (await listPools(scope)).find(({ id }) => id === pool.ledgerPoolId);
      throw new AppError("precondition", `${pool.name} counts in the ledger of ${ledger?.name}. Adjust it there.`);
    }
    const before = await getPoolLedger(scope, poolId);
    if (!before.members.some((member) => member.repId === repId)) throw notFound("member");
    const balanceNano = (hundredths * LEAD_NANO) / 100;
    const after = addEntry(before, { kind: "adjust", repId, balanceNano });
    const standing = after.members.find((member) => member.repId === repId);
    if (standing) await updateStanding(scope, poolId, standing);
    await insertLedgerEntry(scope, {
      id: uuidv7(now),
      seq: head.seq,
      poolId,
      repId,
      kind: "adjust",
      assignedChange: 0,
      balanceChangeNano: balanceNano,
      leadId: null,
      note: reason,
      at: new Date(now),
    });
    const detail = { repId, leads: hundredths / 100, reason };
    await audit(change, actor, { action: "pool.ledgerAdjusted", subjectKind: "pool", subjectId: poolId, detail });
    await appendOutbox(scope, { seq: head.seq, at: now, topics: [poolTopic(poolId)] });
  });
}
