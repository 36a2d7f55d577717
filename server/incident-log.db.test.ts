import { describe, expect, test } from "vitest";
import { hasIncidentLog, sayRun } from "#db/testing/incident-log.ts";
import { runIncidentPath } from "#db/testing/incident-path.ts";

const ARRIVALS = 300;

const NAME = sayRun(`the first ${ARRIVALS} of the 9,202 arrivals of an incident log on the real path`);

describe.skipIf(!hasIncidentLog)(NAME, { timeout: 120_000 }, () => {
  test("each ends once, no daily cap is passed, ledgers add up and every decision replays equal", async () => {
    const path = await runIncidentPath({ arrivals: ARRIVALS, perDay: 1 });
    process.stdout.write(`the first ${ARRIVALS} arrivals: ${JSON.stringify(path.ends)}\n`);
    const { assigned = 0, held = 0, excepted } = path.ends;
    expect(path.ends).toEqual({ assigned, held, excepted });
    expect([path.leads, path.unmatched, excepted]).toEqual([ARRIVALS, path.withoutGroup, path.withoutGroup]);
    expect(excepted).toBeGreaterThan(0);
    expect(assigned).toBeGreaterThan(0.5 * ARRIVALS);
    expect(held).toBeGreaterThan(10);
    expect(path.counted).toMatchObject({ passed: [], mostADay: 1 });
    expect(path.differences).toEqual([]);
    expect(Object.keys(path.replayed)).toEqual(["equal"]);
  });
});
