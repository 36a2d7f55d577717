import { expect, test } from "vitest";
import type { PoolLedger } from "../routing/situation.ts";
import { adjustLedger, type LedgerEntry, recomputeLedger } from "./ledger.ts";
import { nextUp } from "./next-up.ts";
import { drawPool, seededNumbers } from "./random-pools.ts";
import { type TurnMember, takeTurn } from "./rotation.ts";
import { byText, LEAD_NANO, sharesOf } from "./shares.ts";

test("shares are in proportion and together exactly one lead, whatever the order", () => {
  const random = seededNumbers(4);
  for (let round = 0; round < 500; round++) {
    const pool = drawPool(random);
    const shares = sharesOf(pool);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(LEAD_NANO);
    const backwards = [...pool].reverse();
    expect(sharesOf(backwards).reverse()).toEqual(shares);
  }
});

test("the rest of rounding goes to the largest fractions, ties by id", () => {
  expect(sharesOf(["ben", "ana", "chloe"].map((repId) => ({ repId, weight: 1 })))).toEqual([
    333_333_333, 333_333_334, 333_333_333,
  ]);
  expect(
    sharesOf([
      { repId: "ana", weight: 1 },
      { repId: "ben", weight: 5 },
    ]),
  ).toEqual([166_666_667, 833_333_333]);
  expect(sharesOf([{ repId: "ana", weight: 1_000_000 }])).toEqual([LEAD_NANO]);
  expect(sharesOf([])).toEqual([]);
});

test("a credit owes the member a lead more, a debit one less; the order of turns stays", () => {
  const before: PoolLedger = { poolId: "emea", members: [{ repId: "ana", balanceNano: 5, assigned: 3, lastSeq: 9 }] };
  expect(adjustLedger(before, "ana", -1).members).toEqual([
    { repId: "ana", balanceNano: LEAD_NANO + 5, assigned: 2, lastSeq: 9 },
  ]);
  expect(adjustLedger(before, "ben", 1).members[1]).toEqual({
    repId: "ben",
    balanceNano: -LEAD_NANO,
    assigned: 1,
    lastSeq: 0,
  });
});

test("the ledger recomputed from its entries equals the one that was kept, through absence, joining, leaving and adjustments", () => {
  const random = seededNumbers(11);
  for (let round = 0; round < 50; round++) {
    const people = drawPool(random);
    const entries: LedgerEntry[] = [];
    let kept: PoolLedger = { poolId: "pool", members: [] };
    for (let t = 0; t < 80; t++) {
      const members: TurnMember[] = people
        .filter(() => random() < 0.8)
        .map((one) => ({ ...one, isEligible: random() < 0.9 }));
      const turn = takeTurn({ members, ledger: kept });
      kept = turn.after;
      if (turn.winnerRepId !== null) {
        entries.push({
          kind: "turn",
          eligible: members.filter(({ isEligible }) => isEligible),
          winnerRepId: turn.winnerRepId,
        });
      }
      if (random() > 0.1 || kept.members.length === 0) continue;
      const repId = kept.members[0]?.repId ?? "";
      entries.push({ kind: "credit", repId });
      kept = adjustLedger(kept, repId, -1);
    }
    const byId = (ledger: PoolLedger) => [...ledger.members].sort((a, b) => byText(a.repId, b.repId));
    expect(byId(recomputeLedger("pool", entries))).toEqual(byId(kept));
  }
});

test("next up is who then gets the leads, and nobody when nobody is eligible", () => {
  const members = ["ana", "ben", "chloe"].map((repId, at) => ({ repId, weight: at + 1, isEligible: true }));
  let ledger: PoolLedger = { poolId: "pool", members: [] };
  const expected = nextUp(() => members, ledger, 12);
  const got = expected.map(() => {
    const turn = takeTurn({ members, ledger });
    ledger = turn.after;
    return turn.winnerRepId;
  });
  expect(got).toEqual(expected);
  expect(expected.filter((repId) => repId === "chloe")).toHaveLength(6);
  expect(nextUp(() => [{ repId: "ana", weight: 1, isEligible: false }], ledger, 3)).toEqual([]);
});
