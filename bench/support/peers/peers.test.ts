import { describe, expect, test } from "vitest";
import { calShortfall } from "./cal-shortfall.ts";
import { chatwootBalanced } from "./chatwoot-balanced.ts";
import { fewestCount } from "./fewest-count.ts";
import { leastRecentlyAssigned } from "./least-recently-assigned.ts";
import { nextInList } from "./next-in-list.ts";
import { nginxSmooth } from "./nginx-smooth.ts";
import { odooDailyQuota } from "./odoo-daily-quota.ts";
import type { Peer } from "./peer.ts";

const HERE = [true, true, true];
const A_AWAY = [false, true, true];

/** Winners as letters; `presence` has one entry a lead. */
function winners(peer: Peer, weights: number[], presence: boolean[][]): string {
  const pick = peer(weights, () => 0);
  return presence.map((isPresent) => "ABCDEFGH"[pick(isPresent)]).join("");
}
const always = (leads: number, isPresent = HERE) => Array.from({ length: leads }, () => isPresent);

describe("who gets the next leads", () => {
  test.each<[string, Peer, number[], boolean[][], string]>([
    ["next in list goes round", nextInList, [1, 1, 1], always(5), "ABCAB"],
    ["next in list passes over who is away and goes on from there", nextInList, [1, 1, 1], [A_AWAY, HERE, HERE], "BCA"],
    [
      "least recently assigned gives those who were away their lead first",
      leastRecentlyAssigned,
      [1, 1, 1],
      [...always(3, A_AWAY), ...always(3)],
      "BCBACB",
    ],
    [
      "fewest count makes up for an absence with leads in a row",
      fewestCount,
      [1, 1, 1],
      [...always(4, A_AWAY), ...always(3)],
      "BCBCAAA",
    ],
    ["nginx: weights 5, 1, 1 as in its own commit message", nginxSmooth, [5, 1, 1], always(7), "AABACAA"],
    // Shortfalls before each lead: 0 0 (heavier: A), −1/3 1/3 (B), 1/3 −1/3 (A), 0 0 (A).
    ["cal.com: weights 2 and 1", calShortfall, [2, 1], always(4, [true, true]), "ABAA"],
    // After three leads without A its calibration is 3 ÷ 2: shortfalls 0, −1/2, 1/2 (C), then 1/3, −1/6, −1/6 (A).
    ["cal.com: an absence is calibrated", calShortfall, [1, 1, 1], [...always(3, A_AWAY), ...always(3)], "BCBCAB"],
    ["Chatwoot: fewest open conversations", chatwootBalanced, [1, 1, 1], always(4), "ABCA"],
    // 40 leads a day over weights 3 and 1: quotas 30 and 10; in turns until B's are used, then A alone.
    [
      "Odoo: in turns until a quota is used",
      odooDailyQuota,
      [3, 1],
      always(44, [true, true]),
      `${"AB".repeat(10)}${"A".repeat(20)}ABAB`,
    ],
  ])("%s", (_guarantee, peer, weights, presence, expected) => {
    expect(winners(peer, weights, presence)).toBe(expected);
  });

  test("Chatwoot: an agent whose conversations are resolved is first again", () => {
    const onlyB = [false, true, false];
    // With the least of chance each conversation is open for 20 arrivals: A's of turn 1 is resolved at turn 21.
    expect(winners(chatwootBalanced, [1, 1, 1], [HERE, ...always(19, onlyB), HERE, HERE]).slice(-2)).toBe("AC");
  });
});
