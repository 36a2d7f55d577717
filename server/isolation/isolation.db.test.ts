import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { revokeSessions } from "#db/directory/session.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { ROLES, type Role } from "#server/core/access.ts";
import { createApp } from "../app.ts";
import { uuidv7 } from "../ids.ts";
import { appRouter } from "../trpc/root.ts";
import { ACCOUNT_EXAMPLES, newAccount } from "./account-examples.ts";
import { EXCEPTION_EXAMPLES } from "./exception-examples.ts";
import { fingerprint } from "./fingerprint.ts";
import { LEAD_EXAMPLES } from "./lead-examples.ts";
import { sendApi, sendProcedure } from "./send.ts";
import { OUTSIDE_WORKSPACES, SETTINGS_EXAMPLES } from "./settings-examples.ts";
import { TEAM_EXAMPLES } from "./team-examples.ts";
import { makeWorld, signedIn, type World } from "./world.ts";

const EXAMPLES = {
  ...ACCOUNT_EXAMPLES,
  ...EXCEPTION_EXAMPLES,
  ...LEAD_EXAMPLES,
  ...TEAM_EXAMPLES,
  ...SETTINGS_EXAMPLES,
};
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
).map(([path, { _def }]) => ({ path, type: _def.type }));

let database: TestDatabase;
let app: ReturnType<typeof createApp>;
let a: World;
let b: World;
let revoked: string;

beforeAll(async () => {
  database = await testDatabase();
  const { env } = installTestRuntime(database);
  app = createApp(env);
  a = await makeWorld(database, "xyzzyquux");
  b = await makeWorld(database, "plughfrotz");
  await a.freshLead();
  await b.freshLead();
  revoked = await signedIn(a.members.owner.personId);
  await revokeSessions(database.kysely, a.members.owner.personId, uuidv7());
  a.members.owner.cookie = await signedIn(a.members.owner.personId);
}, 60_000);

const lesser = (role: Role): Role[] => ROLES.slice(ROLES.indexOf(role) + 1);

describe("every procedure", () => {
  test("has an example made of real rows, or a reason for having none", () => {
    const named = [...Object.keys(EXAMPLES), ...Object.keys(OUTSIDE_WORKSPACES)].toSorted();
    expect(named).toEqual(procedures.map(({ path }) => path).toSorted());
  });

  test.each(procedures.filter(({ path }) => path in EXAMPLES))(
    "$path tells and changes nothing for strangers and lesser roles, and works for its own",
    async ({ path, type }) => {
      const { by, given, own, ends } = EXAMPLES[path] as (typeof EXAMPLES)[string];
      const world = ends ? await makeWorld(database, "frotzozmoo") : a;
      const input = (await given(world)) as Record<string, unknown>;
      const before = await fingerprint(world);
      const refusals: [string, string | null, string][] = [
        ["nobody", null, world.slug],
        ["a revoked session", revoked, world.slug],
        ...(own
          ? []
          : ([
              ["a stranger with the slug", b.members.owner.cookie, world.slug],
              ...lesser(by).map((role) => [role, world.members[role].cookie, world.slug]),
            ] as [string, string | null, string][])),
      ];
      for (const [who, cookie, slug] of refusals) {
        const { status, text } = await sendProcedure(app, { path, type, input: { slug, ...input }, cookie });
        expect([who, status >= 400]).toEqual([who, true]);
        expect([who, text.includes(world.marker)]).toEqual([who, false]);
      }
      const stranger = await sendProcedure(app, {
        path,
        type,
        input: { slug: b.slug, ...input },
        cookie: b.members.owner.cookie,
      });
      expect(stranger.text).not.toContain(world.marker);
      expect(await fingerprint(world)).toBe(before);
      const right = await sendProcedure(app, {
        path,
        type,
        input: { slug: world.slug, ...input },
        cookie: world.members[by].cookie,
      });
      expect([path, right.status, right.status < 300 ? "" : right.text]).toEqual([path, 200, ""]);
    },
  );
});

describe("every route of the API", () => {
  const ROUTES: Record<string, (world: World) => Promise<{ method: string; path: string; body?: unknown }>> = {
    "POST /v1/leads": async () => ({
      method: "POST",
      path: "/v1/leads",
      body: { email: "api@made.example" },
    }),
    "POST /v1/leads/batch": async () => ({
      method: "POST",
      path: "/v1/leads/batch",
      body: [{ email: "batch@made.example" }],
    }),
    "GET /v1/leads/:id": async (world) => ({ method: "GET", path: `/v1/leads/${(await world.freshLead()).leadId}` }),
    "GET /v1/leads/:id/decisions": async (world) => ({
      method: "GET",
      path: `/v1/leads/${(await world.freshLead()).leadId}/decisions`,
    }),
    "GET /v1/decisions/:id": async (world) => ({
      method: "GET",
      path: `/v1/decisions/${(await world.freshLead()).decisionId}`,
    }),
    "PUT /v1/accounts/:external_id": async () => ({
      method: "PUT",
      path: "/v1/accounts/made-7",
      body: { name: "Made account" },
    }),
    "PUT /v1/opportunities/:external_id": async (world) => ({
      method: "PUT",
      path: "/v1/opportunities/made-8",
      body: { name: "Made opportunity", account_id: await newAccount(world) },
    }),
  };
  const keyed = () =>
    [
      ...new Set(
        app.routes
          .filter(
            ({ path, method }) =>
              path.startsWith("/v1/") &&
              !path.includes("*") &&
              !path.includes("/forms/") &&
              method !== "ALL" &&
              path !== "/v1/openapi.json",
          )
          .map(({ method, path }) => `${method} ${path}`),
      ),
    ].toSorted();

  test("that takes a secret key has an example", () => {
    expect(
      keyed()
        .map((route) => route.replace(/:\w+/g, ":id"))
        .toSorted(),
    ).toEqual(
      Object.keys(ROUTES)
        .map((route) => route.replace(/:\w+/g, ":id"))
        .toSorted(),
    );
  });

  test.each(Object.keys(ROUTES))("%s tells and changes nothing without the workspace's own key", async (route) => {
    const request = await (ROUTES[route] as (typeof ROUTES)[string])(a);
    const before = await fingerprint(a);
    for (const secret of [null, "fl_live_nothing", b.secret]) {
      const { status, text } = await sendApi(app, { ...request, secret });
      expect(secret === b.secret || status === 401).toBe(true);
      expect(text).not.toContain(a.marker);
    }
    expect(await fingerprint(a)).toBe(before);
    expect((await sendApi(app, { ...request, secret: a.secret })).status).toBeLessThan(300);
  });
});

describe("control", () => {
  test("row-level security switched off on one table is found: a query without a filter then tells a stranger", async () => {
    const { withWorkspace } = await import("#db/scope.ts");
    const seenByB = () =>
      withWorkspace(database.kysely, b.workspaceId, async ({ db }) =>
        JSON.stringify((await sql`select * from lead`.execute(db)).rows),
      );
    expect(await seenByB()).not.toContain(a.marker);
    const { default: pg } = await import("pg");
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query("alter table lead disable row level security");
    expect(await seenByB()).toContain(a.marker);
    await owner.query("alter table lead enable row level security");
    await owner.end();
    expect(await seenByB()).not.toContain(a.marker);
  });
});
