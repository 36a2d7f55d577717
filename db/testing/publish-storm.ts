import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { expect } from "vitest";
import type { Rule } from "#server/core/routing/rule.ts";
import { systemActor } from "#server/services/actor.ts";
import { createKey } from "#server/services/keys/create-key.ts";
import { publishDraft } from "#server/services/rules/publish-draft.ts";
import { saveDraft } from "#server/services/rules/save-draft.ts";
import { withWorkspace } from "../scope.ts";
import { startApiProcess } from "./api-process.ts";
import { makeWorkspace, poolRule, rule } from "./fixtures.ts";
import { sendShot } from "./storm.ts";
import type { TestDatabase } from "./test-database.ts";

const WRITERS = 32;
/** What a server process is started with so that it reads the version in force too early. */
export const EARLY_VERSION = ["--import", join(import.meta.dirname, "early-version.ts")];

/** A workspace whose rules tag every lead with the version that they are part of. */
export async function makeTaggedWorkspace(database: TestDatabase) {
  const rules = (version: number, pool: string): Rule[] => [
    rule({ section: "exceptions", name: "Which version", action: { tags: [`v${version}`] } }),
    poolRule(pool),
  ];
  const at = await makeWorkspace(database.kysely, {
    pools: [{ name: "All", members: ["Ana", "Ben"] }],
    rules: ({ pools }) => rules(1, pools.All as string),
  });
  const key = { name: "Load", scopes: ["leads:write" as const], ratePerSecond: 0, burst: 0 };
  const { secret } = await createKey(systemActor(at.workspaceId), key);
  return { ...at, secret, rulesOf: (version: number) => rules(version, at.pools.All as string) };
}
export type TaggedWorkspace = Awaited<ReturnType<typeof makeTaggedWorkspace>>;

/** Publishes one version after another while leads come in over two processes; answers the leads that were acknowledged. */
export async function publishUnderLoad(
  database: TestDatabase,
  at: TaggedWorkspace,
  publishes: number,
  nodeArgs: string[] = [],
): Promise<number> {
  const processes = await Promise.all([
    startApiProcess(database, { nodeArgs }),
    startApiProcess(database, { nodeArgs }),
  ]);
  let isDone = false;
  let sent = 0;
  const write = async (lane: number) => {
    const { url } = processes[lane % 2] as (typeof processes)[number];
    while (!isDone) {
      const email = `p${randomUUID()}@company.example`;
      await sendShot(url, at.secret, { key: randomUUID(), body: JSON.stringify({ email, type: "demo" }) });
      sent += 1;
    }
  };
  const writers = Array.from({ length: WRITERS }, (_, lane) => write(lane));
  const actor = systemActor(at.workspaceId);
  const catchAll = await lastRule(database, at);
  const moreLeads = () => {
    const enough = sent + WRITERS;
    return expect.poll(() => sent, { timeout: 30_000, interval: 5 }).toBeGreaterThan(enough);
  };
  await moreLeads();
  for (let version = 2; version <= publishes + 1; version += 1) {
    const { revision } = await saveDraft(actor, { revision: 0, rules: [...at.rulesOf(version), catchAll] });
    await publishDraft(actor, { revision, note: `Version ${version}` });
    await moreLeads();
  }
  isDone = true;
  await Promise.all(writers);
  await Promise.all(processes.map((one) => one.kill("SIGTERM")));
  return sent;
}

const lastRule = (database: TestDatabase, { workspaceId }: TaggedWorkspace) =>
  withWorkspace(database.kysely, workspaceId, async ({ db }) => {
    const { body } = await db.selectFrom("ruleset").select("body").executeTakeFirstOrThrow();
    return (body as unknown as { rules: Rule[] }).rules.at(-1) as Rule;
  });

/** What is on record: how many decisions ran under each version, and those that are out of order or ran under another. */
export const readVersions = (database: TestDatabase, { workspaceId }: TaggedWorkspace) =>
  withWorkspace(database.kysely, workspaceId, async ({ db }) => {
    const decisions = await db
      .selectFrom("decision")
      .select(["seq", "rulesetVersion", "body"])
      .orderBy("seq")
      .execute();
    const outbox = await db.selectFrom("outbox").select(["seq", "topics"]).orderBy("seq").execute();
    const published = outbox.flatMap(({ seq, topics }) =>
      (topics as { topic: string; id: string }[])
        .filter(({ topic, id }) => topic === "rules" && id !== "draft")
        .map(({ id }) => ({ seq, version: Number(id) })),
    );
    const inForceAt = (seq: number) => published.findLast((one) => one.seq < seq)?.version ?? 1;
    return {
      decisions: decisions.length,
      versions: new Set(decisions.map(({ rulesetVersion }) => rulesetVersion)).size,
      ranUnderAnother: decisions.filter(({ rulesetVersion, body }) => {
        return !(body as { tags: string[] }).tags.includes(`v${rulesetVersion}`);
      }).length,
      outOfDate: decisions.filter(({ seq, rulesetVersion }) => rulesetVersion !== inForceAt(seq)).length,
    };
  });
