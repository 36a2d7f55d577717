import { firstLargest, type Peer } from "./peer.ts";

/** A conversation is resolved after so many further ones have arrived: drawn for each, evenly. */
const OPEN_TURNS = { least: 20, most: 100 };

/**
 * Chatwoot's balanced assignment: the online agent with the fewest open conversations; of equal ones the first in the
 * list. Knows no weights. Here each conversation is resolved 20 to 100 arrivals later, whoever has it.
 * Source: enterprise/app/services/enterprise/auto_assignment/balanced_selector.rb.
 */
export const chatwootBalanced: Peer = (weights, random) => {
  const open = weights.map(() => 0);
  const resolvedAt = new Map<number, number[]>();
  let turn = 0;
  return (isPresent) => {
    turn++;
    for (const agent of resolvedAt.get(turn) ?? []) open[agent] = (open[agent] ?? 0) - 1;
    resolvedAt.delete(turn);
    const winner = firstLargest(isPresent, (at) => -(open[at] ?? 0));
    open[winner] = (open[winner] ?? 0) + 1;
    const until = turn + OPEN_TURNS.least + Math.floor(random() * (OPEN_TURNS.most - OPEN_TURNS.least + 1));
    resolvedAt.set(until, [...(resolvedAt.get(until) ?? []), winner]);
    return winner;
  };
};
