import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { listApiKeys } from "#db/queries/intake-config/api-key.ts";
import { withWorkspace } from "#db/scope.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { createLog } from "../../log.ts";
import { installRuntime, type Runtime } from "../../runtime.ts";
import type { Actor } from "../actor.ts";
import { createKey } from "./create-key.ts";
import { resolveApiKey } from "./resolve-key.ts";
import { revokeKey } from "./revoke-key.ts";
import { rotateKey } from "./rotate-key.ts";

const db = await testDatabase();

async function workspace(): Promise<Actor> {
  const workspaceId = randomUUID();
  await sql`insert into directory.workspace_head (workspace_id, slug) values (${workspaceId}::uuid, ${workspaceId})`.execute(
    db.kysely,
  );
  return { workspaceId, personId: randomUUID(), repId: null, role: "admin" };
}

/** As another process would see it, and as this one does once its last check is too old. */
const freshProcess = () => installRuntime({ env: {} as Runtime["env"], db, log: createLog("silent") });
const laterInThisProcess = (ms: number) => {
  const real = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => real() + ms);
};

beforeEach(() => {
  freshProcess();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const scopes = ["leads:write" as const];

describe("an API key", () => {
  test("opens its own workspace with its scopes, limits and source", async () => {
    const actor = await workspace();
    const key = await createKey(actor, {
      name: "Website",
      scopes: ["leads:write", "leads:read"],
      ratePerSecond: 5,
      burst: 9,
    });
    expect(await resolveApiKey(key.secret)).toEqual({
      workspaceId: actor.workspaceId,
      keyId: key.id,
      sourceId: key.sourceId,
      sourceName: "Website",
      scopes: ["leads:write", "leads:read"],
      ratePerSecond: 5,
      burst: 9,
    });
  });

  test("is kept nowhere: no table holds the secret or its random part", async () => {
    const actor = await workspace();
    const { secret } = await createKey(actor, { name: "Website", scopes });
    const rows = await withWorkspace(db.kysely, actor.workspaceId, async (scope) => ({
      keys: await scope.db.selectFrom("apiKey").selectAll().execute(),
      audit: await scope.db.selectFrom("auditEvent").selectAll().execute(),
      lookups: (await sql`select * from directory.lookup`.execute(scope.db)).rows,
    }));
    expect(rows.keys).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret.slice("fl_live_".length));
  });

  test.each(["", "fl_live_", `fl_live_${"0".repeat(48)}`, "fl_live_'; drop table lead;--", "Bearer x"])(
    "%j opens nothing",
    async (secret) => {
      expect(await resolveApiKey(secret)).toBeNull();
    },
  );

  test("stops in the process that knows it within two seconds of being revoked, and everywhere else at once", async () => {
    const actor = await workspace();
    const key = await createKey(actor, { name: "Website", scopes });
    expect(await resolveApiKey(key.secret)).not.toBeNull();
    await revokeKey(actor, key.id);
    laterInThisProcess(2_000);
    expect(await resolveApiKey(key.secret)).toBeNull();
    freshProcess();
    expect(await resolveApiKey(key.secret)).toBeNull();
  });

  test("that stays is not disturbed by another's end", async () => {
    const actor = await workspace();
    const [stays, goes] = [
      await createKey(actor, { name: "Stays", scopes }),
      await createKey(actor, { name: "Goes", scopes }),
    ];
    await Promise.all([resolveApiKey(stays.secret), resolveApiKey(goes.secret)]);
    await revokeKey(actor, goes.id);
    laterInThisProcess(2_000);
    const answers = await Promise.all(Array.from({ length: 20 }, () => resolveApiKey(stays.secret)));
    expect(answers.every((answer) => answer?.keyId === stays.id)).toBe(true);
  });

  test("rotated: the new secret opens what the old one opened, the old one nothing", async () => {
    const actor = await workspace();
    const old = await createKey(actor, { name: "Website", scopes });
    await resolveApiKey(old.secret);
    const renewed = await rotateKey(actor, old.id);
    laterInThisProcess(2_000);
    expect(await resolveApiKey(old.secret)).toBeNull();
    expect(await resolveApiKey(renewed.secret)).toMatchObject({ keyId: old.id, sourceId: old.sourceId });
  });

  test("says when it was last used, to the minute", async () => {
    const actor = await workspace();
    const key = await createKey(actor, { name: "Website", scopes });
    await resolveApiKey(key.secret);
    const lastUsedAt = async () =>
      (await withWorkspace(db.kysely, actor.workspaceId, (scope) => listApiKeys(scope)))[0]?.lastUsedAt ?? null;
    await vi.waitFor(async () => expect(await lastUsedAt()).not.toBeNull());
    const first = await lastUsedAt();
    freshProcess();
    await resolveApiKey(key.secret);
    expect(await lastUsedAt()).toEqual(first);
  });

  test("a source goes on under a new key of the same name", async () => {
    const actor = await workspace();
    const first = await createKey(actor, { name: "Website", scopes });
    const second = await createKey(actor, { name: "Website", scopes });
    expect(second.sourceId).toBe(first.sourceId);
  });

  test("cannot be revoked or rotated from another workspace, nor by a manager", async () => {
    const [mine, theirs] = [await workspace(), await workspace()];
    const key = await createKey(mine, { name: "Website", scopes });
    await expect(revokeKey(theirs, key.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(rotateKey(theirs, key.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(createKey({ ...mine, role: "manager" }, { name: "x", scopes })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await resolveApiKey(key.secret)).not.toBeNull();
  });
});
