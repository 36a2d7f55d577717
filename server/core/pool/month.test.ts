import { expect, test } from "vitest";
import { toSituation } from "../cases/case.ts";
import { applyDecision, type WorkingState } from "../routing/apply.ts";
import { decide } from "../routing/decide.ts";
import { LEAD_NANO } from "./shares.ts";

type Member = { repId: string; weight: number };

/** A pool as the rules find it, deciding one lead after another; `membersAre` is the edit of an admin. */
function poolOf(members: Member[]) {
  const state: WorkingState = { ledgers: new Map(), loads: new Map() };
  const world = (of: Member[]) =>
    toSituation({
      guarantee: "",
      reps: of.map(({ repId }) => ({ id: repId })),
      pools: [{ id: "emea", members: of }],
      rules: [
        {
          id: "emea",
          section: "territory",
          when: { all: [] },
          action: { targets: [{ kind: "pool", id: "emea", ifUnavailable: "hold" }] },
        },
      ],
      expect: {},
    });
  let base = world(members);
  return {
    membersAre: (of: Member[]) => {
      base = world(of);
    },
    next: (): string => {
      const decision = decide({ ...base, ...state });
      applyDecision(state, decision, base.roster);
      return decision.ownerRepId ?? "nobody";
    },
    standing: () => state.ledgers.get("emea")?.members ?? [],
  };
}

const ONES = Array.from({ length: 10 }, (_, at): Member => ({ repId: `one-${at}`, weight: 1 }));
const TEN_AND_ONES: Member[] = [{ repId: "ten", weight: 10 }, ...ONES];
const TOTAL = 20;

/** The largest |weight × leads − assigned × total weight| at any lead; below the total weight is below a lead. */
function furthest(members: readonly Member[], winners: readonly string[]): number {
  const assigned = new Map<string, number>();
  let worst = 0;
  for (const [at, winner] of winners.entries()) {
    assigned.set(winner, (assigned.get(winner) ?? 0) + 1);
    for (const { repId, weight } of members)
      worst = Math.max(worst, Math.abs(weight * (at + 1) - (assigned.get(repId) ?? 0) * TOTAL));
  }
  return worst;
}

test("weights 10 and ten 1s over 220 leads: 110 and 11 each, and within a lead of the entitlement at every step", () => {
  const pool = poolOf(TEN_AND_ONES);
  const winners = Array.from({ length: 220 }, pool.next);
  const won = (repId: string) => winners.filter((winner) => winner === repId).length;
  expect(TEN_AND_ONES.map(({ repId }) => won(repId))).toEqual([110, ...ONES.map(() => 11)]);
  expect(furthest(TEN_AND_ONES, winners)).toBeLessThan(TOTAL);
  expect(pool.standing().every(({ balanceNano }) => balanceNano === 0)).toBe(true);
});

test("control: ten leads in a row to the weight of 10 would be five leads from the entitlement", () => {
  const blocks = Array.from({ length: 11 }, () =>
    TEN_AND_ONES.flatMap(({ repId, weight }) => Array(weight).fill(repId)),
  );
  expect(furthest(TEN_AND_ONES, blocks.flat())).toBe(5 * TOTAL);
});

const LEADS_A_DAY = 12;
const [JOINS_ON, LEAVES_ON, DAYS] = [10, 20, 30];
const level = (...repIds: string[]) => repIds.map((repId): Member => ({ repId, weight: 100 }));
/** Three to begin with, Eve from day 10 on; Ben is gone from day 20 on. */
const teamOn = (day: number) => {
  if (day < JOINS_ON) return level("ana", "ben", "chloe");
  return day < LEAVES_ON ? level("ana", "ben", "chloe", "eve") : level("ana", "chloe", "eve");
};

/** A month of a pool: who won on each day, and how everybody stood before the first lead and after the last of each. */
function live() {
  const pool = poolOf(teamOn(0));
  return Array.from({ length: DAYS }, (_, day) => {
    pool.membersAre(teamOn(day));
    const before = pool.standing();
    return { before, winners: Array.from({ length: LEADS_A_DAY }, pool.next), after: pool.standing() };
  });
}

test("join and leave mid-month: nobody's ledger is reset, by a colleague who comes or one who goes", () => {
  const month = live();
  const at = (day: number) => month[day]?.before;
  expect(at(JOINS_ON)).toEqual(month[JOINS_ON - 1]?.after);
  expect(at(LEAVES_ON)).toEqual(month[LEAVES_ON - 1]?.after);
  const benWhenGone = at(LEAVES_ON)?.find(({ repId }) => repId === "ben");
  expect(benWhenGone?.assigned).toBe(10 * 4 + 10 * 3);
  expect(month.at(-1)?.after.find(({ repId }) => repId === "ben")).toEqual(benWhenGone);
  const counted = month.flatMap(({ winners }) => winners);
  for (const { repId, assigned } of month.at(-1)?.after ?? [])
    expect([repId, assigned]).toEqual([repId, counted.filter((winner) => winner === repId).length]);
});

test("join and leave mid-month: the newcomer gets no flood, and never a lead more than their share since the day of joining", () => {
  const since = live()
    .slice(JOINS_ON)
    .map(({ winners }) => winners);
  let [entitled, had, last] = [0, 0, ""];
  for (const [day, winners] of since.entries()) {
    for (const winner of winners) {
      entitled += LEAD_NANO / teamOn(JOINS_ON + day).length;
      if (winner === "eve") had++;
      expect(Math.abs(entitled - had * LEAD_NANO)).toBeLessThan(LEAD_NANO);
      expect([winner, last]).not.toEqual(["eve", "eve"]);
      last = winner;
    }
  }
  expect(since.slice(0, 10).map((winners) => winners.filter((winner) => winner === "eve").length)).toEqual(
    Array(10).fill(LEADS_A_DAY / 4),
  );
  expect(had).toBe(10 * 3 + 10 * 4);
});

test("control: by the fewest leads in total a newcomer would be flooded for three days", () => {
  const total = new Map([
    ["ana", 40],
    ["ben", 40],
    ["chloe", 40],
    ["eve", 0],
  ]);
  const flood = Array.from({ length: 3 * LEADS_A_DAY }, () => {
    const [fewest = ""] = [...total.keys()].toSorted((a, b) => (total.get(a) ?? 0) - (total.get(b) ?? 0));
    total.set(fewest, (total.get(fewest) ?? 0) + 1);
    return fewest;
  });
  expect(new Set(flood)).toEqual(new Set(["eve"]));
});
