import { expect, test } from "vitest";
import { CASE_NOW, type Case, toSituation } from "../cases/case.ts";
import { decide } from "../routing/decide.ts";
import { EXCLUSIONS, type Exclusion } from "../routing/decision.ts";
import { replay } from "../routing/replay.ts";
import { snapshotOf } from "../routing/snapshot.ts";
import { toStored } from "../routing/store.ts";

const DAY_START = CASE_NOW - 10 * 3_600_000;
const HOUR = [CASE_NOW, CASE_NOW + 3_600_000] as const;

type Pool = NonNullable<Case["pools"]>[number];
/** What keeps Ana, who is owed most, from the lead; all else is as ever. */
type World = Omit<Partial<Case>, "reps" | "pools"> & {
  ana?: Partial<NonNullable<Case["reps"]>[number]>;
  member?: Partial<Pool["members"][number]>;
  pool?: Partial<Pool>;
  ben?: { skills: string[] };
};

const taken = (counts: Record<string, readonly [number, number]>, recent: [number, string | null][] = []) => ({
  loads: { ana: { open: 3, today: 3, taken: { counts, recent } } },
});
const lately = (poolId: string | null, minutesAgo: number) =>
  taken({}, [
    [CASE_NOW - 60_000, "another"],
    [CASE_NOW - minutesAgo * 60_000, poolId],
  ]);

/** A world for each code: the compiler asks for one more as soon as there is one more. */
const WORLDS: Readonly<Record<Exclusion, World>> = {
  inactive: { ana: { isActive: false } },
  excluded: { excluded: ["ana"] },
  paused: { ana: { isPaused: true } },
  time_off: { ana: { timeOff: [[HOUR[0], HOUR[1]]] } },
  holiday: { ana: { working: [], holidays: [[HOUR[0], HOUR[1]]] } },
  off_schedule: { ana: { working: [[HOUR[1], HOUR[1] + 1]] } },
  at_hour_cap: { ana: { caps: [{ per: "hour", kind: "rolling", limit: 2 }] }, ...lately("emea", 59) },
  at_cap: { ana: { capPerDay: 3 }, ...taken({}) },
  at_week_cap: {
    ana: { caps: [{ per: "week", kind: "calendar", limit: 9 }], weekStarts: [DAY_START - 2 * 86_400_000] },
    ...taken({ "week.calendar": [DAY_START - 2 * 86_400_000, 9] }),
  },
  at_month_cap: {
    ana: { caps: [{ per: "month", kind: "calendar", limit: 40 }], monthStarts: [DAY_START - 17 * 86_400_000] },
    ...taken({ "month.calendar": [DAY_START - 17 * 86_400_000, 40] }),
  },
  at_pool_hour_cap: { member: { caps: [{ per: "hour", kind: "rolling", limit: 1 }] }, ...lately("emea", 59) },
  at_pool_day_cap: { member: { caps: [{ per: "day", kind: "rolling", limit: 1 }] }, ...lately("emea", 60 * 24 - 1) },
  at_pool_week_cap: { member: { caps: [{ per: "week", kind: "rolling", limit: 1 }] }, ...lately("emea", 10_079) },
  at_pool_month_cap: { member: { caps: [{ per: "month", kind: "rolling", limit: 1 }] }, ...lately("emea", 43_199) },
  at_open_limit: { ana: { openLimit: 3 }, ...taken({}) },
  slow: { ana: { isSlow: true }, pool: { passesOverSlow: true } },
  missing_skill: {
    pool: { required: [{ kind: "language", value: "FR" }] },
    ben: { skills: ["language:fr"] },
  },
  condition_not_met: { member: { when: { fact: "lead.country", op: "equals", value: "IT" } } },
  behind_held: { line: { ahead: { emea: "P2" } } },
  paced: { line: { paced: ["ana"] } },
  less_skilled: {
    pool: { preferred: [{ kind: "language", value: "FR" }] },
    ben: { skills: ["language:fr"] },
  },
  later_tier: { member: { tier: 2 } },
};

/** Ana has the largest balance of the pool: she is next whenever nothing is in the way. */
function worldOf({ ana, member, pool, ben, ...more }: World) {
  return toSituation({
    guarantee: "",
    ...more,
    reps: [
      { id: "ana", ...ana },
      { id: "ben", ...ben },
    ],
    pools: [
      {
        id: "emea",
        ...pool,
        members: [
          { repId: "ana", weight: 100, ...member },
          { repId: "ben", weight: 100 },
        ],
      },
    ],
    ledgers: {
      emea: [
        { repId: "ana", balanceNano: 900_000_000 },
        { repId: "ben", balanceNano: -900_000_000 },
      ],
    },
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
}

test.each(EXCLUSIONS)("%s: the turn says so, who has the lead instead, and who would have had it", (code) => {
  const situation = worldOf(WORLDS[code]);
  const decision = decide(situation);
  const [turn] = decision.turns;
  const others = code === "behind_held" ? code : expect.any(Number);
  expect(turn?.candidates.map(([, verdict]) => verdict)).toEqual([code, others]);
  expect(turn?.winnerRepId).toBe(code === "behind_held" ? null : "ben");
  // Preferred skills and tiers choose among those who could take it: Ben is first of them, whoever is there.
  expect(turn?.otherwiseRepId).toBe(code === "less_skilled" || code === "later_tier" ? null : "ana");
  const stored = { decision: toStored(situation, decision), snapshot: snapshotOf(situation) };
  expect(replay({ ...stored, ruleset: situation.ruleset, roster: situation.roster }).outcome).toBe("equal");
});

test("control: with nothing in the way Ana is next, and nobody else would have been", () => {
  const [turn] = decide(worldOf({})).turns;
  expect(turn).toMatchObject({ winnerRepId: "ana", otherwiseRepId: null });
});

test.each([
  ["at_hour_cap", lately("emea", 60)],
  ["at_pool_hour_cap", lately("emea", 60)],
  ["at_pool_hour_cap", lately("another", 59)],
  ["at_pool_day_cap", lately("emea", 1_440)],
  ["at_pool_week_cap", lately("emea", 10_080)],
  ["at_pool_month_cap", lately("emea", 43_200)],
] as const)("control: %s is past a minute later, and of its own pool alone, row %#", (code, loads) => {
  expect(decide(worldOf({ ...WORLDS[code], ...loads })).ownerRepId).toBe("ana");
});
