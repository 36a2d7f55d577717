import { NEW_REP_SCHEDULE } from "#server/core/time/schedule.ts";
import { submitLead } from "#server/services/intake/submit-lead.ts";
import { replayDecisions } from "#server/services/replay/replay-decisions.ts";
import { recountLedger } from "#server/services/team/recount-ledger.ts";
import { withWorkspace } from "../scope.ts";
import { arrival } from "./arrivals.ts";
import { makeWorkspace, poolRule, type WorkspaceFixture } from "./fixtures.ts";
import { readIncidentLog } from "./incident-log.ts";
import { type Recount, recountLimits } from "./recount-limits.ts";
import { testDatabase } from "./test-database.ts";
import { installTestRuntime } from "./test-runtime.ts";

const ZONES = ["America/Sao_Paulo", "Europe/Berlin", "America/New_York"];

/** What the first arrivals of the log came to; `ends`: how many leads are assigned, held and so on, or excepted. */
export type IncidentPath = {
  leads: number;
  ends: Record<string, number>;
  withoutGroup: number;
  unmatched: number;
  counted: Recount;
  /** Ledger entries that a recount says otherwise. */
  differences: unknown[];
  replayed: Record<string, number>;
};

/** Sends the first arrivals of the incident log the real way, at their own times, groups as pools; reads what is on record. */
export async function runIncidentPath({
  arrivals,
  perDay,
}: {
  arrivals: number;
  perDay: number;
}): Promise<IncidentPath> {
  const database = await testDatabase();
  installTestRuntime(database);
  const log = readIncidentLog();
  const incidents = log.incidents.slice(0, arrivals);
  const groups = [...new Set(incidents.map(({ group }) => group))].filter((group) => group !== "");
  const people = [...new Set(groups.flatMap((group) => log.groups.get(group) ?? []))].toSorted();
  const zoneOf = (name: string) => ZONES[people.indexOf(name) % ZONES.length] as string;
  const caps = [{ per: "day" as const, kind: "calendar" as const, limit: perDay }];
  const at = await makeWorkspace(database.kysely, {
    now: new Date((incidents[0]?.at ?? 0) - 3_600_000),
    reps: [
      { name: "Greta" },
      ...people.map((name) => ({ name, timeZone: zoneOf(name), schedule: NEW_REP_SCHEDULE, caps })),
    ],
    pools: groups.map((name) => ({ name, members: log.groups.get(name) ?? [] })),
    rules: ({ pools }) =>
      groups.map((name) => poolRule(pools[name] as string, { fact: "lead.city", op: "equals", value: name })),
  });
  for (const { id, at: sentAt, group } of incidents) {
    const json = { external_id: id, type: "contact", ...(group === "" ? {} : { city: group }) };
    await submitLead(at.workspaceId, arrival(at.sourceId, json, { at: sentAt }));
  }
  const reps = new Map(people.map((name) => [at.reps[name] as string, { zone: zoneOf(name), perDay }]));
  const withoutGroup = incidents.filter(({ group }) => group === "").length;
  return withWorkspace(database.kysely, at.workspaceId, async (scope) => {
    const leads = await scope.db.selectFrom("lead").select(["status", "reason"]).execute();
    const unmatched = await scope.db.selectFrom("exception").select("id").where("type", "=", "unmatched").execute();
    const decisions = await scope.db
      .selectFrom("decision")
      .select(["leadId", "at", "ownerRepId", "status", "poolId"])
      .execute();
    const told = decisions.map((head) => ({ head: { ...head, at: head.at.getTime() } }));
    return {
      leads: leads.length,
      ends: countBy(leads, ({ status, reason }) => (reason === "catch_all" ? "excepted" : status)),
      withoutGroup,
      unmatched: unmatched.length,
      counted: recountLimits(told, { reps }),
      differences: await differencesOf(scope, at),
      replayed: countBy(await replayDecisions(scope, 100_000), ({ outcome }) => outcome),
    };
  });
}

async function differencesOf(scope: Parameters<typeof recountLedger>[0], { pools }: WorkspaceFixture) {
  const found: unknown[] = [];
  for (const poolId of Object.values(pools)) found.push(...(await recountLedger(scope, poolId)).differences);
  return found;
}

const countBy = <T>(all: readonly T[], key: (one: T) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(all, key)].map(([name, those]) => [name, those.length]));
