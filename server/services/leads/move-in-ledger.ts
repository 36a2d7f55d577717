import { countedFor, isPoolMember, ledgerIdOf, listCountingByHand } from "#db/queries/lead/pool-ledger.ts";
import type { Writing } from "../actor.ts";
import { correctLedger } from "./correct-ledger.ts";

/**
 * Debits a rep who was given a lead by hand in the ledgers of those of their pools that count such leads, except one
 * that has counted it as given by a pool.
 */
export async function countByHand(
  writing: Writing,
  { leadId, repId, exceptPoolId }: { leadId: string; repId: string; exceptPoolId: string | null },
): Promise<string[]> {
  const pools = await listCountingByHand(writing.scope, repId);
  const except = exceptPoolId === null ? null : await ledgerIdOf(writing.scope, exceptPoolId);
  const ledgers = [...new Set(pools)].filter((ledgerId) => ledgerId !== except);
  for (const ledgerId of ledgers)
    await correctLedger(writing, { leadId, poolId: ledgerId, ledgerId, repId, kind: "debit", note: "by_hand" });
  return ledgers;
}

type Move = { leadId: string; poolId: string; fromRepId: string; toRepId: string };

/**
 * Moves a lead in the ledger of the pool that gave it: the giver is credited if the ledger counts the lead as
 * theirs, the receiver debited if a member of that pool. Both are entries, so that a recount gives the same.
 */
export async function moveInLedger(writing: Writing, { leadId, poolId, fromRepId, toRepId }: Move): Promise<void> {
  const { scope } = writing;
  const ledgerId = await ledgerIdOf(scope, poolId);
  const isCounted = (await countedFor(scope, { poolId, ledgerId, leadId, repId: fromRepId })) > 0;
  const isMember = await isPoolMember(scope, poolId, toRepId);
  const about = { leadId, poolId, ledgerId, note: "reassigned" };
  if (isCounted) await correctLedger(writing, { ...about, repId: fromRepId, kind: "credit" });
  if (isMember) await correctLedger(writing, { ...about, repId: toRepId, kind: "debit" });
}
