import type { AnyTRPCRouter } from "@trpc/server";
import { sql } from "kysely";
import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { revokeSessions } from "#db/directory/session.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { createApp } from "../app.ts";
import { uuidv7 } from "../ids.ts";
import { createAccount } from "../services/accounts/create-account.ts";
import { appRouter } from "../trpc/root.ts";
import { ACCOUNT_EXAMPLES, newAccount } from "./account-examples.ts";
import type { Example } from "./example.ts";
import { EXCEPTION_EXAMPLES } from "./exception-examples.ts";
import { fingerprint } from "./fingerprint.ts";
import { COVETED, FORGETFUL_EXAMPLES, forgetfulRouter } from "./forgetful.ts";
import { LEAD_EXAMPLES } from "./lead-examples.ts";
import { sendApi, sendProcedure } from "./send.ts";
import { OUTSIDE_WORKSPACES, SETTINGS_EXAMPLES } from "./settings-examples.ts";
import { type Finding, strangersFind } from "./strangers.ts";
import { TEAM_EXAMPLES } from "./team-examples.ts";
import { inWorld, makeWorld, signedIn, type World } from "./world.ts";

const EXAMPLES: Record<string, Example> = {
  ...ACCOUNT_EXAMPLES,
  ...EXCEPTION_EXAMPLES,
  ...LEAD_EXAMPLES,
  ...TEAM_EXAMPLES,
  ...SETTINGS_EXAMPLES,
};
const proceduresOf = (router: AnyTRPCRouter) =>
  Object.entries(router._def.procedures as Record<string, { _def: { type: string } }>).map(([path, { _def }]) => ({
    path,
    type: _def.type,
  }));
const procedures = proceduresOf(appRouter);

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

describe("every procedure", () => {
  test("has an example made of real rows, or a reason for having none", () => {
    const named = [...Object.keys(EXAMPLES), ...Object.keys(OUTSIDE_WORKSPACES)].toSorted();
    expect(named).toEqual(procedures.map(({ path }) => path).toSorted());
  });

  test.each(procedures.filter(({ path }) => path in EXAMPLES))(
    "$path tells and changes nothing for strangers and lesser roles, and works for its own",
    async ({ path, type }) => {
      const example = EXAMPLES[path] as Example;
      const world = example.ends ? await makeWorld(database, "frotzozmoo") : a;
      const input = (await example.given(world)) as Record<string, unknown>;
      expect(await strangersFind({ app, other: b, revoked }, { path, type, example, input, world })).toEqual([]);
      const right = await sendProcedure(app, {
        path,
        type,
        input: { slug: world.slug, ...input },
        cookie: world.members[example.by].cookie,
      });
      expect([path, right.status, right.status < 300 ? "" : right.text]).toEqual([path, 200, ""]);
    },
  );
});

describe("every route of the API", () => {
  /** That a key was used is noted a moment later, once a minute: before anything is compared. */
  beforeAll(async () => {
    for (const world of [a, b]) {
      const { leadId } = await world.freshLead();
      await sendApi(app, { method: "GET", path: `/v1/leads/${leadId}`, secret: world.secret });
      await vi.waitFor(async () => expect(await isNoted(world)).toBe(true), 5_000);
    }
  });
  const isNoted = (world: World) =>
    inWorld(world, async ({ db }) => {
      const used = await db.selectFrom("apiKey").select("id").where("lastUsedAt", "is not", null).execute();
      return used.length > 0;
    });
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
  const STRANGER = "a stranger in their own workspace";
  let forgetful: ReturnType<typeof createApp>;
  let mine: World;
  let other: World;
  beforeAll(async () => {
    forgetful = createApp(installTestRuntime(database).env, forgetfulRouter);
    // Two to whom nothing has happened yet: what a stranger has sent of another's rows stands in their own workspace.
    mine = await makeWorld(database, "frobozzwick");
    other = await makeWorld(database, "gnustogrue");
    await mine.freshLead();
    await createAccount(mine.members.admin.actor, { name: `Account ${mine.marker}` });
  });

  /** What strangers find at all procedures of a router. */
  async function findAt(at: typeof app, router: AnyTRPCRouter, examples: Readonly<Record<string, Example>>) {
    const found: Finding[] = [];
    for (const { path, type } of proceduresOf(router)) {
      const example = examples[path];
      if (!example || example.ends) continue;
      const input = (await example.given(mine)) as Record<string, unknown>;
      found.push(...(await strangersFind({ app: at, other, revoked }, { path, type, example, input, world: mine })));
    }
    return found;
  }
  const findForgetful = () => findAt(forgetful, forgetfulRouter, FORGETFUL_EXAMPLES);

  /** Does something while row-level security is off on these tables. */
  async function withoutRowSecurity(tables: readonly string[], work: () => Promise<void>) {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const turn = (to: "disable" | "enable") =>
      owner.query(tables.map((table) => `alter table ${table} ${to} row level security`).join(";"));
    await turn("disable");
    try {
      await work();
    } finally {
      await turn("enable");
      await owner.end();
    }
  }

  test.each(COVETED)(
    "row-level security switched off on %s is found, where a query forgets the workspace",
    async (table) => {
      await withoutRowSecurity([table], async () => {
        const found: Finding[] = [{ procedure: table, who: STRANGER, what: "told" }];
        if (table === "lead") found.push({ procedure: "edit", who: STRANGER, what: "changed" });
        expect(await findForgetful()).toEqual(found);
      });
      expect(await findForgetful()).toEqual([]);
    },
  );

  test("with row-level security off on every table the product's own queries still keep to the workspace", async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relrowsecurity`.execute(database.kysely);
    await withoutRowSecurity(
      rows.map(({ name }) => name),
      async () => expect(await findAt(app, appRouter, EXAMPLES)).toEqual([]),
    );
  }, 60_000);
});
