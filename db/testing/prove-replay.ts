import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { Rule } from "#server/core/routing/rule.ts";
import type { DecisionBody } from "#server/core/routing/stored-decision.ts";
import { type Actor, systemActor } from "#server/services/actor.ts";
import { replayDecisions } from "#server/services/replay/replay-decisions.ts";
import { readRulesetVersion } from "#server/services/rules/live-ruleset.ts";
import { publishDraft } from "#server/services/rules/publish-draft.ts";
import { saveDraft } from "#server/services/rules/save-draft.ts";
import { loadSample, type SAMPLE_SIZE } from "#server/services/sample/load-sample.ts";
import { editPool } from "#server/services/team/edit-pool.ts";
import { editRep } from "#server/services/team/edit-rep.ts";
import { reweightMember } from "#server/services/team/reweight-member.ts";
import { setMemberCaps } from "#server/services/team/set-member-caps.ts";
import { listWorkspaceSlugs } from "../directory/workspace-list.ts";
import { type WorkspaceScope, withWorkspace } from "../scope.ts";
import type { TestDatabase } from "./test-database.ts";

const ROOT = join(import.meta.dirname, "..", "..");
/** The version that the sample works with; its first one is the starting ruleset. */
const SAMPLE_VERSION = 2;

/** The sample's size, so many decisions at least, and which of them, in order, the controls change. */
type Proof = { size: typeof SAMPLE_SIZE; least: number; place: number };

let database: TestDatabase;
let at: { slug: string; workspaceId: string };
let decisions = 0;

/**
 * Proves that every decision of a sample of this size is explained and replayed from the database alone, whatever was
 * changed since, with the controls that must be found. Source: trust P14.
 */
export function proveReplay(on: TestDatabase, { size, least, place }: Proof): void {
  beforeAll(async () => {
    database = on;
    await loadSample({ now: Date.UTC(2026, 10, 20, 15), password: "sample password", size });
    at = (await listWorkspaceSlugs(database.kysely))[0] as typeof at;
    decisions = (await outcomes()).length;
    await changeEverything(systemActor(at.workspaceId));
  }, 1_800_000);

  test("a fresh process in another time zone replays every decision of the sample equal, after publishes, edits and departures", () => {
    const done = spawnSync(join(ROOT, "node_modules/.bin/node"), [join(ROOT, "scripts/replay.ts"), at.slug], {
      encoding: "utf8",
      env: { ...process.env, DATABASE_APP_URL: database.appUrl, TZ: "Pacific/Apia" },
    });
    expect(`${done.stdout}${done.stderr}`).toContain(`${decisions} decisions, ${decisions} equal`);
    expect(decisions).toBeGreaterThanOrEqual(least);
  });

  test("control: one changed ledger number is found", async () => {
    expect(
      await withChange(async ({ db }) => {
        const { id, body } = await db
          .selectFrom("decision")
          .select(["id", "body"])
          .where("usesTurn", "=", true)
          .orderBy("seq")
          .offset(place)
          .limit(1)
          .executeTakeFirstOrThrow();
        const changed = JSON.stringify(withChangedBalance(body as unknown as DecisionBody));
        return db.updateTable("decision").set({ body: changed }).where("id", "=", id).executeTakeFirstOrThrow();
      }),
    ).toEqual(["mismatch"]);
  });

  test("control: a changed body of the ruleset that was in force is found", async () => {
    const found = await withChange(({ db }) =>
      db
        .updateTable("ruleset")
        .set(({ selectFrom }) => ({
          body: selectFrom("ruleset as other")
            .select("other.body")
            .where("other.version", "=", SAMPLE_VERSION + 1),
        }))
        .where("version", "=", SAMPLE_VERSION)
        .executeTakeFirstOrThrow(),
    );
    process.stdout.write(`a changed ruleset: ${found.length} of ${decisions} decisions differ\n`);
    expect(new Set(found)).toEqual(new Set(["mismatch"]));
    expect(found.length).toBeGreaterThan(100);
  });

  test("control: one changed snapshot is found", async () => {
    expect(
      await withChange(async ({ db }) => {
        const { numAffectedRows } = await sql`update lead_snapshot
          set body = replace(body::text, '"country":"', '"country":"X')::json
          where id = (select id from lead_snapshot where body::text like '%"country":"%' order by id offset ${place} limit 1)`.execute(
          db,
        );
        return { numUpdatedRows: numAffectedRows ?? 0n };
      }),
    ).toEqual(["tampered"]);
  });
}

const outcomes = () =>
  withWorkspace(database.kysely, at.workspaceId, async (scope) =>
    (await replayDecisions(scope, 1_000_000)).map(({ outcome }) => outcome),
  );

/** Two other rulesets, hours, zones, caps and weights edited, two reps deactivated, every pool renamed: as people do it. */
async function changeEverything(actor: Actor): Promise<void> {
  await publishOthers(actor);
  const { members, pools } = await withWorkspace(database.kysely, at.workspaceId, async ({ db }) => ({
    members: await db
      .selectFrom("poolMember")
      .select(["poolId", "repId", "weight"])
      .where("isMember", "=", true)
      .execute(),
    pools: await db.selectFrom("pool").select(["id", "name"]).where("isArchived", "=", false).execute(),
  }));
  for (const { poolId, repId, weight } of members) await reweightMember(actor, { poolId, repId, weight: weight + 17 });
  for (const { id: poolId } of pools) {
    const repId = members.find((member) => member.poolId === poolId)?.repId;
    if (repId) await setMemberCaps(actor, { poolId, repId, caps: [{ per: "hour", kind: "rolling", limit: 1 }] });
  }
  for (const { id, name } of pools) await editPool(actor, { poolId: id, name: `${name}, renamed` });
  const reps = [...new Set(members.map(({ repId }) => repId))].toSorted();
  for (const repId of reps) await editRep(actor, { repId, ...OTHER_LIFE });
  let gone = 0;
  for (const repId of reps) {
    if (gone === 2) break;
    gone += await editRep(actor, { repId, isActive: false }).then(
      () => 1,
      () => 0,
    );
  }
  expect(gone).toBe(2);
}

/** Other hours in another zone, and other limits: nothing of the sample's week is left. */
const OTHER_LIFE = {
  timeZone: "Asia/Kathmandu",
  schedule: {
    mon: [],
    tue: [["22:00", "02:00"]] as [string, string][],
    wed: [],
    thu: [],
    fri: [],
    sat: [["06:00", "08:00"]] as [string, string][],
    sun: [],
  },
  caps: [{ per: "day" as const, kind: "calendar" as const, limit: 1 }],
  openLimit: 1,
};

/** Publishes every rule with the pool after its own, then every condition turned round. */
async function publishOthers(actor: Actor): Promise<void> {
  const { rules, pools } = await withWorkspace(database.kysely, at.workspaceId, async (scope) => ({
    rules: (await readRulesetVersion(scope, SAMPLE_VERSION)).rules,
    pools: (await scope.db.selectFrom("pool").select("id").where("isArchived", "=", false).orderBy("id").execute()).map(
      ({ id }) => id,
    ),
  }));
  const after = (id: string) => pools[(pools.indexOf(id) + 1) % pools.length] ?? id;
  const moved = rules.map((rule) => ({ ...rule, action: { ...rule.action, targets: movedTargets(rule, after) } }));
  const turned = rules.map((rule) => (rule.section === "catchAll" ? rule : { ...rule, when: { not: rule.when } }));
  expect(moved.filter((rule, place) => !isDeepStrictEqual(rule, rules[place])).length).toBeGreaterThan(3);
  for (const [note, others] of Object.entries({ "Other pools": moved, "Other conditions": turned })) {
    const { revision } = await saveDraft(actor, { revision: 0, rules: others });
    await publishDraft(actor, { revision, note });
  }
}

const movedTargets = ({ action }: Rule, after: (id: string) => string) =>
  action.targets.map((target) => (target.kind === "pool" ? { ...target, id: after(target.id) } : target));

/** The winner of the last pool that was asked stood one billionth of a lead higher. */
function withChangedBalance(body: DecisionBody): DecisionBody {
  const turns = body.turns.map((turn, at) => {
    if (at < body.turns.length - 1) return turn;
    const before = turn.before.map(([who, balance, ...rest]): (typeof turn.before)[number] => {
      return [who, who === turn.won ? balance + 1 : balance, ...rest];
    });
    return { ...turn, before };
  });
  return { ...body, turns };
}

/** Makes a change, replays, takes the change back; answers every outcome that is not equal. */
async function withChange(change: (scope: WorkspaceScope) => Promise<{ numUpdatedRows: bigint }>): Promise<string[]> {
  const undo = new Error("taken back");
  let found: string[] = [];
  await withWorkspace(database.kysely, at.workspaceId, async (scope) => {
    expect((await change(scope)).numUpdatedRows).toBe(1n);
    found = (await replayDecisions(scope, 1_000_000)).map(({ outcome }) => outcome);
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return found.filter((outcome) => outcome !== "equal");
}
