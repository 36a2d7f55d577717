import { nextUp } from "#server/core/pool/next-up.ts";
import { takeTurn } from "#server/core/pool/rotation.ts";
import { ledgerOf, type TeamNow, turnMembersOf } from "./team-now.ts";

/** How far ahead somebody's place in line is looked for. */
const LOOK_AHEAD = 60;

/**
 * Who gets the pool's next leads if nothing changes: `repIds` in order. `balanceNano`: what the pool owes the first
 * with their share of the coming lead. `passedOver`: who is owed more but cannot take a lead now.
 */
export type NextInPool = { repIds: string[]; balanceNano: number | null; passedOver: string[] };

/** Answers who is next in a pool as it stands, `leads` ahead. */
export function nextInPool(team: TeamNow, poolId: string, leads: number): NextInPool {
  const members = turnMembersOf(team, poolId);
  const ledger = ledgerOf(team, poolId);
  const { winnerRepId, balances } = takeTurn({ members, ledger });
  const first = members.findIndex(({ repId }) => repId === winnerRepId);
  const balanceNano = balances[first] ?? null;
  const owed = new Map(ledger.members.map((member) => [member.repId, member.balanceNano]));
  return {
    repIds: nextUp(members, ledger, leads),
    balanceNano,
    passedOver: members
      .filter(({ repId, isEligible }) => !isEligible && balanceNano !== null && (owed.get(repId) ?? 0) > balanceNano)
      .map(({ repId }) => repId),
  };
}

/** Answers a rep's place in a pool's line: 1 is next. Null for somebody who cannot take a lead now, or far down. */
export function placeInLine(team: TeamNow, poolId: string, repId: string): number | null {
  const place = nextUp(turnMembersOf(team, poolId), ledgerOf(team, poolId), LOOK_AHEAD).indexOf(repId);
  return place < 0 ? null : place + 1;
}
