import type { PoolLedger } from "../routing/situation.ts";
import type { Absence } from "./pool-rules.ts";
import { type TurnMember, takeTurn } from "./rotation.ts";

/** Who would take part in the pool's next turn after some have won already. */
export type MembersAfter = (winners: readonly string[]) => readonly TurnMember[];

/**
 * Answers who would get the pool's next leads, in order, if nothing changed but that they get them; empty
 * when nobody is eligible. `leads` is how many to look ahead.
 */
export function nextUp(
  membersAfter: MembersAfter,
  ledger: PoolLedger,
  leads: number,
  absence: Absence = "forfeit",
): string[] {
  const winners: string[] = [];
  let standing = ledger;
  while (winners.length < leads) {
    const turn = takeTurn({ members: membersAfter(winners), ledger: standing, absence });
    if (turn.winnerRepId === null) break;
    winners.push(turn.winnerRepId);
    standing = turn.after;
  }
  return winners;
}
