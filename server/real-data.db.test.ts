import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { makeWorkspace, poolRule, rule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import type { TestDatabase } from "#db/testing/test-database.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { createApp } from "./app.ts";
import { systemActor } from "./services/actor.ts";
import { createKey } from "./services/keys/create-key.ts";
import { recountLedger } from "./services/team/recount-ledger.ts";

const FILE = join(
  process.env.TEST_DATA_DIR ?? "",
  "olist_marketing_funnel/export_b_us/olist_marketing_qualified_leads_dataset.csv",
);
const hasData = process.env.TEST_DATA_DIR !== undefined && existsSync(FILE);

type Row = { external_id: string; occurred_at: string; source: string };

/** The real leads: an id, a US date and an origin; the file quotes nothing. */
function rows(): Row[] {
  return readFileSync(FILE, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [external_id = "", date = "", source = ""] = line.split(",");
      const [month, day, year] = date.split("/").map(Number);
      return { external_id, occurred_at: new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day)).toISOString(), source };
    });
}

describe.skipIf(!hasData)("8,000 real leads", () => {
  let at: WorkspaceFixture;
  let send: (batch: Row[]) => Promise<{ kind: string; status: string; reason_code: string }[]>;
  let before: unknown;
  let state: () => Promise<Awaited<ReturnType<typeof onRecord>>>;

  beforeAll(async () => {
    const database = await testDatabase();
    const { env } = installTestRuntime(database, { FAIRLEAD_ROLES: "api" });
    const app = createApp(env);
    at = await makeWorkspace(database.kysely, {
      reps: ["Ana", "Ben", "Cleo", "Dan", "Eve"].map((name) => ({ name })),
      pools: [
        { name: "Search", members: ["Ana", "Ben", "Cleo"], weights: [100, 70, 30] },
        { name: "Social", members: ["Cleo", "Dan"] },
      ],
      queues: ["No origin"],
      rules: ({ pools, queues }) => [
        rule({
          name: "No origin",
          section: "exceptions",
          when: { fact: "lead.source", op: "isEmpty", value: true },
          action: { targets: [{ kind: "queue", id: queues["No origin"] as string }] },
        }),
        poolRule(pools.Search as string, { fact: "lead.source", op: "in", value: ["organic_search", "paid_search"] }),
        poolRule(pools.Social as string, { fact: "lead.source", op: "in", value: ["social", "display", "email"] }),
      ],
    });
    const { secret } = await createKey(systemActor(at.workspaceId), {
      name: "Import",
      scopes: ["leads:write"],
      ratePerSecond: 0,
      burst: 0,
    });
    send = async (batch) => {
      const answer = await app.request("/v1/leads/batch", {
        method: "POST",
        body: JSON.stringify(batch),
        headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      });
      return ((await answer.json()) as { items: { kind: string; status: string; reason_code: string }[] }).items;
    };
    state = () => onRecord(database, at);
  });

  test("are each decided, and every one has an owner, a queue, a hold or an exception with a reason", async () => {
    const answers = await inBatches(rows(), 1000, send);
    expect(answers).toHaveLength(8000);
    expect(answers.filter(({ kind }) => kind !== "decided")).toEqual([]);
    const found = await state();
    expect([found.leads, found.submissions, found.decisions]).toEqual([8000, 8000, 8000]);
    expect(found.withoutPlace).toBe(0);
    before = found;
  }, 120_000);

  test("sent again in another order and other batch sizes change nothing", async () => {
    const shuffled = rows().toSorted((a, b) => (a.external_id.slice(4) < b.external_id.slice(4) ? -1 : 1));
    const answers = await inBatches(shuffled, 333, send);
    expect(answers.filter(({ kind }) => kind !== "unchanged")).toEqual([]);
    expect(await state()).toEqual(before);
  }, 120_000);

  test("whose origin is blank are found under one reason", async () => {
    const blank = rows().filter(({ source }) => source.trim() === "").length;
    const found = await state();
    expect(blank).toBeGreaterThan(0);
    expect(found.reasons.rule_queue).toBe(blank);
  });

  test("leave ledgers that equal their recount", async () => {
    const { differences } = await state();
    expect(differences).toEqual([]);
  });
});

async function inBatches<T>(all: Row[], size: number, send: (batch: Row[]) => Promise<T[]>): Promise<T[]> {
  const answers: T[] = [];
  for (let from = 0; from < all.length; from += size) answers.push(...(await send(all.slice(from, from + size))));
  return answers;
}

/** Everything that a second run must leave as it is. */
function onRecord({ kysely }: TestDatabase, { workspaceId, pools }: WorkspaceFixture) {
  return withWorkspace(kysely, workspaceId, async (scope) => {
    const { db } = scope;
    const leads = await db
      .selectFrom("lead")
      .select(["id", "status", "ownerRepId", "queueId", "reason"])
      .where("workspaceId", "=", workspaceId)
      .execute();
    const decisions = await db
      .selectFrom("decision")
      .select(["id", "seq"])
      .where("workspaceId", "=", workspaceId)
      .orderBy("seq")
      .execute();
    const submissions = await db.selectFrom("submission").select("id").where("workspaceId", "=", workspaceId).execute();
    const exceptions = await db
      .selectFrom("exception")
      .select("leadId")
      .where("workspaceId", "=", workspaceId)
      .execute();
    const members = await db
      .selectFrom("poolMember")
      .select(["repId", "balanceNano", "assigned", "lastSeq"])
      .where("workspaceId", "=", workspaceId)
      .orderBy("poolId")
      .orderBy("repId")
      .execute();
    const recounts = [];
    for (const poolId of Object.values(pools)) recounts.push(await recountLedger(scope, poolId));
    const excepted = new Set(exceptions.map(({ leadId }) => leadId));
    const hasPlace = (lead: (typeof leads)[number]) =>
      lead.reason !== "" &&
      (lead.ownerRepId !== null || lead.queueId !== null || lead.status === "held" || excepted.has(lead.id));
    return {
      leads: leads.length,
      submissions: submissions.length,
      decisions: decisions.length,
      decisionIds: decisions.map(({ id }) => id),
      withoutPlace: leads.filter((lead) => !hasPlace(lead)).length,
      reasons: Object.fromEntries(
        Object.entries(Object.groupBy(leads, ({ reason }) => reason)).map(([reason, list]) => [reason, list?.length]),
      ),
      members,
      differences: recounts.flatMap(({ differences }) => differences),
    };
  });
}
