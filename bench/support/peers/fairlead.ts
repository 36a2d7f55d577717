import { type TurnMember, takeTurn } from "#server/core/pool/rotation.ts";
import type { PoolLedger } from "#server/core/routing/situation.ts";
import type { Peer } from "./peer.ts";

/** The product's own fair rotation, through the function that decides. */
export const fairlead: Peer = (weights) => {
  const ids = weights.map((_, at) => `rep-${String(at).padStart(2, "0")}`);
  let ledger: PoolLedger = { poolId: "pool", members: [] };
  return (isPresent) => {
    const members = weights.map((weight, at): TurnMember => {
      return { repId: ids[at] ?? "", weight, isEligible: isPresent[at] === true };
    });
    const { winnerRepId, after } = takeTurn({ members, ledger });
    ledger = after;
    return ids.indexOf(winnerRepId ?? "");
  };
};
