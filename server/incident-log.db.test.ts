import { describe, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule } from "#db/testing/fixtures.ts";
import { hasIncidentLog, readIncidentLog, sayRun } from "#db/testing/incident-log.ts";
import { recountLimits } from "#db/testing/recount-limits.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { NEW_REP_SCHEDULE } from "./core/time/schedule.ts";
import { submitLead } from "./services/intake/submit-lead.ts";
import { replayDecisions } from "./services/replay/replay-decisions.ts";
import { recountLedger } from "./services/team/recount-ledger.ts";

const ARRIVALS = 300;
const CAP_PER_DAY = 1;
const ZONES = ["America/Sao_Paulo", "Europe/Berlin", "America/New_York"];

const NAME = sayRun(`the first ${ARRIVALS} of the 9,202 arrivals of an incident log on the real path`);

describe.skipIf(!hasIncidentLog)(NAME, { timeout: 120_000 }, () => {
  test("each ends once, no daily cap is passed, ledgers add up and every decision replays equal", async () => {
    const database = await testDatabase();
    installTestRuntime(database);
    const log = readIncidentLog();
    const incidents = log.incidents.slice(0, ARRIVALS);
    const groups = [...new Set(incidents.map(({ group }) => group))].filter((group) => group !== "");
    const people = [...new Set(groups.flatMap((group) => log.groups.get(group) ?? []))].toSorted();
    const zoneOf = (name: string) => ZONES[people.indexOf(name) % ZONES.length] as string;
    const at = await makeWorkspace(database.kysely, {
      now: new Date((incidents[0]?.at ?? 0) - 3_600_000),
      reps: [
        { name: "Greta" },
        ...people.map((name) => ({
          name,
          timeZone: zoneOf(name),
          schedule: NEW_REP_SCHEDULE,
          caps: [{ per: "day" as const, kind: "calendar" as const, limit: CAP_PER_DAY }],
        })),
      ],
      pools: groups.map((name) => ({ name, members: log.groups.get(name) ?? [] })),
      rules: ({ pools }) =>
        groups.map((name) => poolRule(pools[name] as string, { fact: "lead.city", op: "equals", value: name })),
    });
    for (const { id, at: sentAt, group } of incidents) {
      const json = { external_id: id, type: "contact", ...(group === "" ? {} : { city: group }) };
      await submitLead(at.workspaceId, arrival(at.sourceId, json, { at: sentAt }));
    }
    await withWorkspace(database.kysely, at.workspaceId, async (scope) => {
      const leads = await scope.db.selectFrom("lead").select(["id", "status", "reason", "ownerRepId"]).execute();
      const ends = Map.groupBy(leads, ({ status, reason }) => (reason === "catch_all" ? "excepted" : status));
      const split = Object.fromEntries([...ends].map(([end, list]) => [end, list.length]));
      process.stdout.write(`the first ${ARRIVALS} arrivals: ${JSON.stringify(split)}\n`);
      expect(leads).toHaveLength(ARRIVALS);
      const excepted = incidents.filter(({ group }) => group === "").length;
      expect(excepted).toBeGreaterThan(0);
      const { assigned = 0, held = 0 } = split;
      expect(split).toEqual({ assigned, held, excepted });
      expect(assigned).toBeGreaterThan(0.5 * ARRIVALS);
      expect(held).toBeGreaterThan(10);
      const unmatched = await scope.db
        .selectFrom("exception")
        .select("leadId")
        .where("type", "=", "unmatched")
        .execute();
      expect(unmatched).toHaveLength(excepted);
      const decisions = await scope.db
        .selectFrom("decision")
        .select(["leadId", "at", "ownerRepId", "status", "poolId"])
        .execute();
      const reps = new Map(
        people.map((name) => [at.reps[name] as string, { zone: zoneOf(name), perDay: CAP_PER_DAY }]),
      );
      const told = decisions.map((head) => ({ head: { ...head, at: head.at.getTime() } }));
      const counted = recountLimits(told, { reps });
      expect(counted).toMatchObject({ passed: [], mostADay: CAP_PER_DAY });
      for (const poolId of Object.values(at.pools))
        expect((await recountLedger(scope, poolId)).differences).toEqual([]);
      const replayed = await replayDecisions(scope, 10_000);
      expect(new Set(replayed.map(({ outcome }) => outcome))).toEqual(new Set(["equal"]));
    });
  });
});
