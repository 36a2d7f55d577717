import { listAssignments } from "#db/queries/lead/lead-history.ts";
import { countedFor, ledgerIdOf } from "#db/queries/lead/pool-ledger.ts";
import type { WorkspaceScope } from "#db/scope.ts";

/** The pool in which a lead counts as a rep's, and the ledger that counts it. */
export type AtStake = { poolId: string; ledgerId: string };

/** Answers where a lead counts as a rep's, so that a credit could take it off: the pool that gave it last. Null: nowhere. */
export async function creditAtStake(
  scope: WorkspaceScope,
  { leadId, repId }: { leadId: string; repId: string },
): Promise<AtStake | null> {
  const given = (await listAssignments(scope, leadId)).filter((one) => one.repId === repId && one.poolId !== null);
  const poolId = given.at(-1)?.poolId;
  if (!poolId) return null;
  const ledgerId = await ledgerIdOf(scope, poolId);
  return (await countedFor(scope, { poolId, ledgerId, leadId, repId })) > 0 ? { poolId, ledgerId } : null;
}
