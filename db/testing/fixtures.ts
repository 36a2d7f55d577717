import type { Kysely } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Role } from "#server/core/access.ts";
import type { Library } from "#server/core/library/library.ts";
import type { Cap } from "#server/core/pool/caps.ts";
import type { PoolRules } from "#server/core/pool/pool-rules.ts";
import { type Rule, rulesetOf } from "#server/core/routing/rule.ts";
import type { WeeklySchedule } from "#server/core/time/schedule.ts";
import { DEFAULT_SETTINGS } from "#server/core/workspace-settings.ts";
import { refreshRoster } from "#server/services/roster/refresh-roster.ts";
import { type WorkspaceScope, withWorkspace } from "../scope.ts";
import type { Database } from "../types.ts";

const ALL_DAY: [string, string][] = [["00:00", "24:00"]];
/** A schedule that is always on, so that a test does not depend on the hour it runs at. */
export const ALWAYS: WeeklySchedule = {
  mon: ALL_DAY,
  tue: ALL_DAY,
  wed: ALL_DAY,
  thu: ALL_DAY,
  fri: ALL_DAY,
  sat: ALL_DAY,
  sun: ALL_DAY,
};

export type RepSpec = {
  name: string;
  schedule?: WeeklySchedule;
  timeZone?: string;
  caps?: Cap[];
  openLimit?: number;
  isActive?: boolean;
  /** As the roster has them: "language:en". */
  skills?: string[];
};
export type PoolSpec = {
  name: string;
  members: string[];
  nobodyEligible?: "hold" | "manager" | "assignAnyway";
  weights?: number[];
  rules?: PoolRules;
};
export type WorkspaceSpec = {
  reps?: RepSpec[];
  pools?: PoolSpec[];
  queues?: string[];
  /** Given the ids by name, the rules before the catch-all (which names the first rep). */
  rules?: (ids: FixtureIds) => Rule[];
  library?: Library;
  now?: Date;
  timeZone?: string;
};
export type FixtureIds = {
  reps: Record<string, string>;
  pools: Record<string, string>;
  queues: Record<string, string>;
};
export type WorkspaceFixture = FixtureIds & {
  workspaceId: string;
  slug: string;
  sourceId: string;
  catchAllRuleId: string;
};

/** Makes a workspace with people, pools, one API source and a published ruleset, as fairlead_app would find it. */
export async function makeWorkspace(kysely: Kysely<Database>, spec: WorkspaceSpec = {}): Promise<WorkspaceFixture> {
  const workspaceId = uuidv7();
  const slug = `w-${workspaceId.slice(-12)}`;
  const now = spec.now ?? new Date();
  const reps = spec.reps ?? [{ name: "Ana" }, { name: "Ben" }];
  const ids: FixtureIds = {
    reps: Object.fromEntries(reps.map(({ name }) => [name, uuidv7()])),
    pools: Object.fromEntries((spec.pools ?? []).map(({ name }) => [name, uuidv7()])),
    queues: Object.fromEntries((spec.queues ?? []).map((name) => [name, uuidv7()])),
  };
  const sourceId = uuidv7();
  const catchAll = catchAllRule(ids.reps[reps[0]?.name ?? ""] as string);
  await kysely.insertInto("directory.workspaceHead").values({ workspaceId, slug, rulesetVersion: 1 }).execute();
  await withWorkspace(kysely, workspaceId, async (scope) => {
    const { db } = scope;
    await db
      .insertInto("workspace")
      .values({
        workspaceId,
        name: "Test company",
        timeZone: spec.timeZone ?? "UTC",
        settings: DEFAULT_SETTINGS,
        createdAt: now,
      })
      .execute();
    await db
      .insertInto("source")
      .values({ workspaceId, id: sourceId, kind: "api", name: "API", createdAt: now })
      .execute();
    await insertPeople(scope, reps, ids, now);
    await insertPools(scope, spec, ids, now);
    const ruleset = rulesetOf([...(spec.rules?.(ids) ?? []), catchAll], spec.library);
    await db
      .insertInto("ruleset")
      .values({ workspaceId, version: 1, body: ruleset, note: "first", publishedAt: now })
      .execute();
    await refreshRoster({ scope, now: now.getTime() });
  });
  return { ...ids, workspaceId, slug, sourceId, catchAllRuleId: catchAll.id };
}

/** Adds a signed-up member with this role; answers the person's id. With `repId` that rep profile is theirs. */
export async function addMember(
  kysely: Kysely<Database>,
  workspaceId: string,
  role: Role,
  { name = role as string, repId }: { name?: string; repId?: string } = {},
) {
  const id = uuidv7();
  const at = new Date();
  const email = `${name.toLowerCase()}-${id.slice(-6)}@example.com`;
  await kysely
    .insertInto("directory.person")
    .values({ id, email, emailKey: email, name, createdAt: at, emailVerifiedAt: at })
    .execute();
  await kysely.insertInto("directory.membership").values({ personId: id, workspaceId, role, createdAt: at }).execute();
  if (repId) {
    await withWorkspace(kysely, workspaceId, ({ db }) =>
      db
        .updateTable("rep")
        .set({ personId: id })
        .where("workspaceId", "=", workspaceId)
        .where("id", "=", repId)
        .execute(),
    );
  }
  return id;
}

/** A rule with everything a test does not care about filled in. */
export function rule(partial: Partial<Omit<Rule, "action">> & { action?: Partial<Rule["action"]> }): Rule {
  const { action, ...rest } = partial;
  return {
    id: uuidv7(),
    section: "territory",
    name: "A rule",
    intent: "",
    ownerPersonId: null,
    reviewOn: null,
    enabled: true,
    when: { all: [] },
    ...rest,
    action: {
      targets: [],
      disposition: null,
      priority: null,
      tags: [],
      exceptionType: null,
      replacesOwner: false,
      ...action,
    },
  };
}

/** A rule of section territory that gives everything it matches to a pool. */
export const poolRule = (poolId: string, when: Rule["when"] = { all: [] }): Rule =>
  rule({ name: "To the pool", when, action: { targets: [{ kind: "pool", id: poolId, ifUnavailable: "hold" }] } });

const catchAllRule = (repId: string): Rule =>
  rule({
    section: "catchAll",
    name: "Everything else",
    action: { targets: [{ kind: "rep", id: repId, ifUnavailable: "assignAnyway" }] },
  });

async function insertPeople({ db, workspaceId }: WorkspaceScope, reps: RepSpec[], ids: FixtureIds, now: Date) {
  await db
    .insertInto("rep")
    .values(
      reps.map((rep) => ({
        workspaceId,
        id: ids.reps[rep.name] as string,
        name: rep.name,
        email: `${rep.name.toLowerCase()}@example.com`,
        timeZone: rep.timeZone ?? "UTC",
        schedule: rep.schedule ?? ALWAYS,
        isActive: rep.isActive ?? true,
        caps: JSON.stringify(rep.caps ?? []),
        openLimit: rep.openLimit ?? null,
        skills: rep.skills ?? [],
        createdAt: now,
      })),
    )
    .execute();
}

async function insertPools(
  { db, workspaceId }: WorkspaceScope,
  { pools = [], queues = [] }: WorkspaceSpec,
  ids: FixtureIds,
  now: Date,
) {
  for (const { name, members, nobodyEligible, weights, rules = {} } of pools) {
    const poolId = ids.pools[name] as string;
    await db
      .insertInto("pool")
      .values({
        workspaceId,
        id: poolId,
        name,
        nobodyEligible: nobodyEligible ?? "hold",
        settings: JSON.stringify(rules),
        createdAt: now,
      })
      .execute();
    await db
      .insertInto("poolMember")
      .values(
        members.map((member, at) => ({
          workspaceId,
          poolId,
          repId: ids.reps[member] as string,
          weight: weights?.[at] ?? 100,
          joinedAt: now,
        })),
      )
      .execute();
  }
  for (const name of queues) {
    await db
      .insertInto("queue")
      .values({ workspaceId, id: ids.queues[name] as string, name, createdAt: now })
      .execute();
  }
}
