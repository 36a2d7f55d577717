import type { PoolLedger } from "../routing/situation.ts";
import { type TurnMember, takeTurn } from "./rotation.ts";

/**
 * Answers who would get the pool's next leads, in order, if nothing changed meanwhile; empty
 * when nobody is eligible. `leads` is how many to look ahead.
 */
export function nextUp(members: readonly TurnMember[], ledger: PoolLedger, leads: number): string[] {
  const winners: string[] = [];
  let standing = ledger;
  while (winners.length < leads) {
    const turn = takeTurn({ members, ledger: standing });
    if (turn.winnerRepId === null) break;
    winners.push(turn.winnerRepId);
    standing = turn.after;
  }
  return winners;
}
