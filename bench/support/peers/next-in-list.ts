import type { Peer } from "./peer.ts";

/**
 * Next in list: the member after the one who had the last lead, passing over whoever is absent. Knows no weights.
 * Source: Frappe, "Round Robin" of an assignment rule (automation/doctype/assignment_rule, get_user_round_robin).
 */
export const nextInList: Peer = (weights) => {
  let last = -1;
  return (isPresent) => {
    do last = (last + 1) % weights.length;
    while (!isPresent[last]);
    return last;
  };
};
