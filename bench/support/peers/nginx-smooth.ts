import { firstLargest, type Peer } from "./peer.ts";

/**
 * nginx's smooth weighted round robin: each server that is up gains its weight, the largest current weight wins (of
 * equal ones the first) and loses the weights of all that are up. Whoever is down stands still.
 * Source: src/http/ngx_http_upstream_round_robin.c, ngx_http_upstream_get_peer.
 */
export const nginxSmooth: Peer = (weights) => {
  const current = weights.map(() => 0);
  return (isPresent) => {
    let total = 0;
    for (let at = 0; at < weights.length; at++) {
      if (!isPresent[at]) continue;
      current[at] = (current[at] ?? 0) + (weights[at] ?? 0);
      total += weights[at] ?? 0;
    }
    const winner = firstLargest(isPresent, (at) => current[at] ?? 0);
    current[winner] = (current[winner] ?? 0) - total;
    return winner;
  };
};
