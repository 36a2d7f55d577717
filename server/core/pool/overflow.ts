import type { RosterIndex, RosterPool } from "../routing/situation.ts";

/** Answers the pools that are asked for a lead of a pool, in order: itself, and where its leads go over to. None twice; empty for a pool that is gone. */
export function poolChain({ pools }: Pick<RosterIndex, "pools">, poolId: string): RosterPool[] {
  const chain: RosterPool[] = [];
  let next = pools.get(poolId);
  while (next && !chain.includes(next)) {
    chain.push(next);
    next = next.nobodyEligible === "overflow" ? pools.get(next.overflowPoolId ?? "") : undefined;
  }
  return chain;
}
