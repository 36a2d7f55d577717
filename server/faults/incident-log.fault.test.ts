import { describe, expect, test } from "vitest";
import { hasIncidentLog, sayRun } from "#db/testing/incident-log.ts";
import { runIncidentPath } from "#db/testing/incident-path.ts";

const ARRIVALS = 9_202;
const CAP_PER_DAY = 12;

describe.skipIf(!hasIncidentLog)(sayRun(`all ${ARRIVALS} arrivals of an incident log on the real path`), () => {
  test("each ends once, no daily cap is passed, ledgers add up and every decision replays equal", async () => {
    const path = await runIncidentPath({ arrivals: ARRIVALS, perDay: CAP_PER_DAY });
    process.stdout.write(`all ${ARRIVALS} arrivals: ${JSON.stringify({ ...path.ends, ...path.replayed })}\n`);
    const { assigned = 0, held = 0, excepted } = path.ends;
    expect(assigned + held + (excepted ?? 0)).toBe(ARRIVALS);
    expect([path.leads, path.unmatched, excepted]).toEqual([ARRIVALS, path.withoutGroup, path.withoutGroup]);
    expect(path.counted).toMatchObject({ passed: [], mostADay: CAP_PER_DAY });
    expect(path.differences).toEqual([]);
    expect(Object.keys(path.replayed)).toEqual(["equal"]);
  });
});
