import { expect, test } from "vitest";
import type { PoolLedger } from "../routing/situation.ts";
import { drawPool, type Rotation, seededNumbers, worstGap } from "./random-pools.ts";
import { replayTurn, type TurnMember, takeTurn } from "./rotation.ts";
import { LEAD_NANO } from "./shares.ts";

const EMPTY: PoolLedger = { poolId: "pool", members: [] };

function member(repId: string, weight = 1, isEligible = true): TurnMember {
  return { repId, weight, isEligible };
}

function ledger(...members: [repId: string, balance: number, lastSeq?: number][]): PoolLedger {
  return {
    poolId: "pool",
    members: members.map(([repId, balance, lastSeq = 0]) => ({
      repId,
      balanceNano: balance * LEAD_NANO,
      assigned: 0,
      lastSeq,
    })),
  };
}

test.each<[string, TurnMember[], PoolLedger, string | null]>([
  ["an empty pool gives the lead to nobody", [], EMPTY, null],
  ["nobody eligible means nobody", [member("ana", 1, false)], EMPTY, null],
  ["a pool of one gives to that one, whatever the balance", [member("ana")], ledger(["ana", -7]), "ana"],
  ["equals with equal history go by id, never by list order", [member("ben"), member("ana")], EMPTY, "ana"],
  [
    "among equals the longest waiting goes first",
    [member("ana"), member("ben")],
    ledger(["ana", 0, 4], ["ben", 0, 3]),
    "ben",
  ],
  ["the heavier weight goes first in a level pool", [member("ana", 1), member("ben", 3)], EMPTY, "ben"],
  [
    "whole pool present: the lead due first wins over the larger balance",
    // Shares 0.1 and 0.9, ε = ½. Ana is at 0.95 and due in ⌈(0.5 − 0.95) ÷ 0.1⌉ = −4, Ben at 1.05 in ⌈(0.5 − 1.05) ÷ 0.9⌉ = 0.
    [member("ana", 1), member("ben", 9)],
    ledger(["ana", 0.85], ["ben", 0.15]),
    "ana",
  ],
  [
    "somebody away: the largest balance wins",
    [member("ana", 1), member("ben", 9), member("chloe", 5, false)],
    ledger(["ana", 0.85], ["ben", 0.15]),
    "ben",
  ],
  [
    "somebody away: of two who are owed nearly alike, whoever earns faster is first",
    // Ana is at 0.85 and Ben at 0.8; with a fifth of the next share at 0.87 and 0.98.
    [member("ana", 1), member("ben", 9), member("chloe", 5, false)],
    ledger(["ana", 0.75], ["ben", -0.1]),
    "ben",
  ],
  [
    "whole pool present but nobody owed ε: the largest balance wins",
    // Three members: ε = ¼. After a third each: −0.67, 0.23, 0.13.
    [member("ana"), member("ben"), member("chloe")],
    ledger(["ana", -1], ["ben", -0.1], ["chloe", -0.2]),
    "ben",
  ],
])("%s", (_guarantee, members, before, winner) => {
  expect(takeTurn({ members, ledger: before }).winnerRepId).toBe(winner);
});

test("the absent earn nothing, lose nothing, and those who left stay in the ledger as they were", () => {
  const before = ledger(["left", 0.4, 9], ["away", -0.3, 8], ["ana", 0, 7]);
  const { after } = takeTurn({ members: [member("ana"), member("away", 1, false), member("new")], ledger: before });
  expect(after.members).toEqual([
    { repId: "left", balanceNano: 0.4 * LEAD_NANO, assigned: 0, lastSeq: 9 },
    { repId: "away", balanceNano: -0.3 * LEAD_NANO, assigned: 0, lastSeq: 8 },
    { repId: "ana", balanceNano: 0.5 * LEAD_NANO, assigned: 0, lastSeq: 7 },
    { repId: "new", balanceNano: -0.5 * LEAD_NANO, assigned: 1, lastSeq: 10 },
  ]);
});

test("a turn that is known gives the ledger that taking it gave", () => {
  const members = [member("ana", 3), member("ben", 7, false), member("chloe", 11)];
  const before = ledger(["chloe", 0.2, 1], ["ben", -0.2, 2]);
  const turn = takeTurn({ members, ledger: before });
  const eligible = [members[0], members[2]] as TurnMember[];
  expect(replayTurn(before, { eligible, winnerRepId: turn.winnerRepId ?? "" })).toEqual(turn.after);
});

const SEED = 20_261_118;
const POOLS = 3000;
const LEADS = 600;

test(`in ${POOLS} random pools (seed ${SEED}) nobody is ever a whole lead from their share, and balances sum to nothing`, () => {
  const random = seededNumbers(SEED);
  for (let at = 0; at < POOLS; at++) {
    const pool = drawPool(random);
    const { gap, isWithinOneLead, ledger: after } = worstGap(pool, LEADS, takeTurn, random);
    if (!isWithinOneLead) throw new Error(`Pool ${at} of seed ${SEED}: ${gap} leads, ${JSON.stringify(pool)}`);
    const sum = after.members.reduce((total, { balanceNano }) => total + balanceNano, 0);
    if (sum !== 0) throw new Error(`Pool ${at} of seed ${SEED}: balances sum to ${sum}.`);
  }
}, 120_000);

test("control: the largest balance alone does not keep the promise", () => {
  const random = seededNumbers(SEED);
  const gaps = Array.from({ length: 60 }, () => worstGap(drawPool(random), LEADS, largestBalanceOnly, random).gap);
  expect(Math.max(...gaps)).toBeGreaterThan(1);
});

/** By scores that are all alike the same code never looks at what is due, nor at the next share. */
const largestBalanceOnly: Rotation = ({ members, ledger: before }) => {
  return takeTurn({ members: members.map((one) => ({ ...one, score: 0 })), ledger: before });
};
