import { firstLargest, type Peer } from "./peer.ts";

/**
 * Fewest count: the present member who was given the fewest leads so far; of equal ones the first in the list. Knows
 * no weights. Source: Frappe, "Load Balancing" of an assignment rule (get_user_load_balancing), leads never closed.
 */
export const fewestCount: Peer = (weights) => {
  const assigned = weights.map(() => 0);
  return (isPresent) => {
    const winner = firstLargest(isPresent, (at) => -(assigned[at] ?? 0));
    assigned[winner] = (assigned[winner] ?? 0) + 1;
    return winner;
  };
};
