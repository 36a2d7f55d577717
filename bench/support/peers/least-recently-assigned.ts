import { firstLargest, type Peer } from "./peer.ts";

/**
 * Least recently assigned: the present member whose last lead is longest ago, never is longest; of equal ones the
 * first in the list. Knows no weights. Source: cal.com, leastRecentlyBookedUser (features/bookings/lib/getLuckyUser.ts).
 */
export const leastRecentlyAssigned: Peer = (weights) => {
  const lastTurn = weights.map(() => 0);
  let turn = 0;
  return (isPresent) => {
    const winner = firstLargest(isPresent, (at) => -(lastTurn[at] ?? 0));
    lastTurn[winner] = ++turn;
    return winner;
  };
};
