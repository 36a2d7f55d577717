import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CASE_NOW, toSituation } from "../cases/case.ts";
import { applyDecision, type WorkingState } from "../routing/apply.ts";
import { decide } from "../routing/decide.ts";
import type { Decision } from "../routing/decision.ts";
import { replay } from "../routing/replay.ts";
import type { Situation } from "../routing/situation.ts";
import { snapshotOf } from "../routing/snapshot.ts";
import { toStored } from "../routing/store.ts";
import { decisionBodySchema } from "../routing/stored-decision.ts";
import { CAP_PERIODS, type Cap, capStart, capsInput } from "./caps.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MIDNIGHT = CASE_NOW - 10 * HOUR;
const DAYS = Array.from({ length: 45 }, (_, day) => MIDNIGHT + (day - 3) * DAY);
/** Wednesday is the third day of its week and the 18th of its month. */
const CALENDAR = {
  dayStarts: DAYS,
  weekStarts: [MIDNIGHT - 2 * DAY, MIDNIGHT + 5 * DAY, MIDNIGHT + 12 * DAY, MIDNIGHT + 19 * DAY],
  monthStarts: [MIDNIGHT - 17 * DAY, MIDNIGHT + 13 * DAY],
};
const ALWAYS = [[MIDNIGHT - 3 * DAY, MIDNIGHT + 42 * DAY]] as [number, number][];
const LENGTH = { hour: HOUR, day: DAY, week: 7 * DAY, month: 30 * DAY };

/** Ana with caps of her own and of the pool; Ben takes whatever she cannot. */
function world(own: Cap[], inPool: Cap[]): Situation {
  const hours = { working: ALWAYS, ...CALENDAR };
  return toSituation({
    guarantee: "",
    reps: [
      { id: "ana", ...hours, caps: own },
      { id: "ben", ...hours },
    ],
    pools: [
      {
        id: "emea",
        members: [
          { repId: "ana", weight: 1_000_000, caps: inPool },
          { repId: "ben", weight: 1 },
        ],
      },
      {
        id: "apac",
        members: [
          { repId: "ana", weight: 1_000_000 },
          { repId: "ben", weight: 1 },
        ],
      },
    ],
    rules: ["emea", "apac"].map((id) => ({
      id,
      section: "territory" as const,
      when: { fact: "lead.country", op: "equals" as const, value: id },
      action: { targets: [{ kind: "pool" as const, id, ifUnavailable: "hold" as const }] },
    })),
    expect: {},
  });
}

function run(start: Situation, arrivals: readonly { at: number; pool: string; isTest?: boolean }[]) {
  const state: WorkingState = { ledgers: new Map(), loads: new Map() };
  return arrivals.map(({ at, pool, isTest = false }) => {
    const situation = { ...start, ...state, now: at, lead: { ...start.lead, country: pool, isTest } };
    const decision = decide(situation);
    applyDecision(state, decision, start.roster);
    return { situation, decision };
  });
}

const whyNotAna = ({ turns }: Decision) => turns[0]?.candidates[0]?.[1];
const at = (hours: number) => MIDNIGHT + hours * HOUR;
const emea = (hours: number) => ({ at: at(hours), pool: "emea" });

describe("a cap", () => {
  test.each<[string, Cap[], Cap[], number[], (string | null)[]]>([
    [
      "by the clock starts anew with the hour",
      [{ per: "hour", kind: "calendar", limit: 1 }],
      [],
      [10, 10.9, 11],
      [null, "at_hour_cap", null],
    ],
    [
      "of any 60 minutes ends 60 minutes after the lead",
      [{ per: "hour", kind: "rolling", limit: 1 }],
      [],
      [10.5, 11.49, 11.5],
      [null, "at_hour_cap", null],
    ],
    [
      "of any 24 hours knows no midnight",
      [{ per: "day", kind: "rolling", limit: 2 }],
      [],
      [20, 23, 25, 44.5],
      [null, null, "at_cap", null],
    ],
    [
      "a week ends on Sunday night",
      [{ per: "week", kind: "calendar", limit: 1 }],
      [],
      [10, 5 * 24 - 0.1, 5 * 24],
      [null, "at_week_cap", null],
    ],
    [
      "of any 7 days does not",
      [{ per: "week", kind: "rolling", limit: 1 }],
      [],
      [10, 5 * 24, 7 * 24 + 10],
      [null, "at_week_cap", null],
    ],
    [
      "a month ends with its last day",
      [{ per: "month", kind: "calendar", limit: 1 }],
      [],
      [10, 13 * 24 - 0.1, 13 * 24],
      [null, "at_month_cap", null],
    ],
    [
      "of any 30 days does not",
      [{ per: "month", kind: "rolling", limit: 1 }],
      [],
      [10, 13 * 24, 30 * 24 + 10],
      [null, "at_month_cap", null],
    ],
    [
      "of the pool says that it is the pool's",
      [],
      [{ per: "day", kind: "calendar", limit: 1 }],
      [10, 11, 25],
      [null, "at_pool_day_cap", null],
    ],
    [
      "several hold at once, and the first that is full is named",
      [
        { per: "hour", kind: "rolling", limit: 1 },
        { per: "day", kind: "calendar", limit: 2 },
      ],
      [],
      [10, 10.5, 11.2, 12.5],
      [null, "at_hour_cap", null, "at_cap"],
    ],
  ])("%s", (_guarantee, own, inPool, hours, expected) => {
    const found = run(world(own, inPool), hours.map(emea)).map(({ decision }) => whyNotAna(decision));
    expect(found.map((one) => (typeof one === "number" ? null : one))).toEqual(expected);
  });

  test("of a pool does not count another pool's leads, and a cap over all pools does", () => {
    const one: Cap[] = [{ per: "day", kind: "calendar", limit: 1 }];
    const arrivals = [{ at: at(10), pool: "apac" }, emea(11), emea(12)];
    const owners = (start: Situation) => run(start, arrivals).map(({ decision }) => decision.ownerRepId);
    expect(owners(world([], one))).toEqual(["ana", "ana", "ben"]);
    expect(owners(world(one, []))).toEqual(["ana", "ben", "ben"]);
  });

  test("does not count tests", () => {
    const start = world([{ per: "hour", kind: "rolling", limit: 1 }], []);
    const arrivals = [{ ...emea(10), isTest: true }, { ...emea(10), isTest: true }, emea(10)];
    expect(run(start, arrivals).map(({ decision }) => decision.ownerRepId)).toEqual(["ana", "ana", "ana"]);
  });

  test("that a person sets is refused twice, above 500 where it is rolling, and comes back shortest first", () => {
    const week = { per: "week", kind: "calendar", limit: 9 } as const;
    expect(capsInput.safeParse([week, { ...week, limit: 8 }]).success).toBe(false);
    expect(capsInput.safeParse([{ ...week, kind: "rolling", limit: 501 }]).success).toBe(false);
    expect(capsInput.safeParse([{ ...week, limit: 0 }]).success).toBe(false);
    expect(capsInput.parse([week, { ...week, per: "hour" }]).map(({ per }) => per)).toEqual(["hour", "week"]);
  });
});

const anyCap = fc.record<Cap>({
  per: fc.constantFrom(...CAP_PERIODS),
  kind: fc.constantFrom("calendar", "rolling"),
  limit: fc.integer({ min: 1, max: 6 }),
});
const anyCaps = fc.uniqueArray(anyCap, { maxLength: 4, selector: ({ per, kind }) => `${per} ${kind}` });
const anyArrivals = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 * 60 }), fc.constantFrom("emea", "apac")), {
  minLength: 5,
  maxLength: 60,
});

test("no cap is ever passed, counted again from the decisions, and every stored decision replays equal", () => {
  fc.assert(
    fc.property(anyCaps, anyCaps, anyArrivals, (own, inPool, gaps) => {
      const start = world(own, inPool);
      let now = at(9);
      const arrivals = gaps.map(([minutes, pool]) => {
        now += minutes * 60_000;
        return { at: now, pool };
      });
      const taken: { at: number; pool: string }[] = [];
      for (const { situation, decision } of run(start, arrivals)) {
        const body = decisionBodySchema.parse(JSON.parse(JSON.stringify(toStored(situation, decision).body)));
        const evidence = { ...situation, decision: { head: toStored(situation, decision).head, body } };
        expect(replay({ ...evidence, snapshot: snapshotOf(situation) }).outcome).toBe("equal");
        if (decision.ownerRepId !== "ana") continue;
        taken.push({ at: decision.at, pool: decision.poolId ?? "" });
        const count = ({ per, kind }: Cap, pool?: string) => {
          const since =
            kind === "rolling" ? decision.at - LENGTH[per] + 1 : capStart({ per, kind }, CALENDAR, decision.at);
          return taken.filter((one) => one.at >= since && (pool === undefined || one.pool === pool)).length;
        };
        for (const cap of own) expect(count(cap)).toBeLessThanOrEqual(cap.limit);
        if (decision.poolId === "emea")
          for (const cap of inPool) expect(count(cap, "emea")).toBeLessThanOrEqual(cap.limit);
      }
    }),
    { seed: 20_261_127, numRuns: 300 },
  );
});
