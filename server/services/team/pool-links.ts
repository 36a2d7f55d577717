import { listPools } from "#db/queries/team/pool.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { type NobodyEligible, type PoolRules, poolRulesSchema } from "#server/core/pool/pool-rules.ts";
import { AppError } from "../../errors.ts";

type PoolRow = Awaited<ReturnType<typeof listPools>>[number];
/** The pools that a pool names: where leads go over to, and in whose ledger it counts. */
type Links = { id: string | null; nobodyEligible: NobodyEligible; rules: PoolRules; ledgerPoolId: string | null };

/**
 * Throws `invalid` unless the pools that a pool names are in use and make sense: leads that go over from pool to pool
 * come to an end, and a ledger is one that counts for itself.
 */
export async function demandLinks(scope: WorkspaceScope, links: Links): Promise<void> {
  const pools = (await listPools(scope)).filter(({ isArchived }) => !isArchived);
  if (links.nobodyEligible === "overflow") demandOverflow(pools, links);
  if (links.ledgerPoolId !== null) demandLedger(pools, links);
}

function demandOverflow(pools: readonly PoolRow[], { id, rules }: Links): void {
  const field = "rules.overflowPoolId";
  const byId = new Map(pools.map((pool) => [pool.id, pool]));
  let next = byId.get(rules.overflowPoolId ?? "");
  if (!next) throw new AppError("invalid", "Choose the pool that leads go over to.", { field });
  for (let step = 0; next && step <= pools.length; step++) {
    if (next.id === id || step === pools.length)
      throw new AppError("invalid", "Leads would go round in a circle: that pool’s leads come back here.", { field });
    next =
      next.nobodyEligible === "overflow"
        ? byId.get(poolRulesSchema.parse(next.settings).overflowPoolId ?? "")
        : undefined;
  }
}

function demandLedger(pools: readonly PoolRow[], { id, ledgerPoolId }: Links): void {
  const field = "ledgerPoolId";
  const home = pools.find((pool) => pool.id === ledgerPoolId);
  if (!home || home.id === id) throw new AppError("invalid", "Choose another pool.", { field });
  if (home.ledgerPoolId !== null)
    throw new AppError("invalid", `${home.name} counts in another pool’s ledger itself. Choose that one.`, { field });
  const guest = pools.find((pool) => pool.ledgerPoolId === id && id !== null);
  if (guest)
    throw new AppError("invalid", `${guest.name} counts in this pool’s ledger, so it keeps its own.`, { field });
}

/** Throws `conflict` while another pool in use names this one. */
export async function demandUnused(scope: WorkspaceScope, { id, name }: Pick<PoolRow, "id" | "name">): Promise<void> {
  const others = (await listPools(scope)).filter((pool) => !pool.isArchived && pool.id !== id);
  const guest = others.find(({ ledgerPoolId }) => ledgerPoolId === id);
  if (guest) throw new AppError("conflict", `${guest.name} counts in the ledger of ${name}. Change that first.`);
  const feeder = others.find(({ nobodyEligible, settings }) => {
    return nobodyEligible === "overflow" && poolRulesSchema.parse(settings).overflowPoolId === id;
  });
  if (feeder) throw new AppError("conflict", `Leads of ${feeder.name} go over to ${name}. Change that first.`);
}
