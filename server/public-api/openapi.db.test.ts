import type { RouteConfig } from "@hono/zod-openapi";
import { beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { makeWorkspace, poolRule } from "#db/testing/fixtures.ts";
import { filled, formBench, LISTED } from "#db/testing/form-bench.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { createApp } from "../app.ts";
import { systemActor } from "../services/actor.ts";
import { createKey } from "../services/keys/create-key.ts";
import { API_ROUTES } from "./openapi.ts";

const database = await testDatabase();
const app = createApp(installTestRuntime(database, { FAIRLEAD_ROLES: "api" }).env);
const nameOf = ({ method, path }: Pick<RouteConfig, "method" | "path">) => `${method.toUpperCase()} ${path}`;

type Sent = { path: string; body?: unknown; headers?: Record<string, string> };
/** One request for each documented route, and what it was answered. */
const sent = new Map<string, Sent>();
const ask = (method: string, { path, body, headers }: Sent) =>
  app.request(path, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

beforeAll(async () => {
  const { workspaceId } = await makeWorkspace(database.kysely, {
    pools: [{ name: "All", members: ["Ana", "Ben"] }],
    rules: ({ pools }) => [poolRule(pools.All as string)],
  });
  const key = await createKey(systemActor(workspaceId), {
    name: "CRM",
    scopes: ["leads:write", "leads:read", "accounts:write", "opportunities:write"],
    ratePerSecond: 0,
    burst: 0,
  });
  const headers = { authorization: `Bearer ${key.secret}` };
  const lead = { email: "jo@a.example", type: "demo", country: "Atlantis", employees: "51-200" };
  const { lead_id, decision_id } = await (await ask("POST", { path: "/v1/leads", body: lead, headers })).json();
  const form = await formBench(database).open();
  const page = { origin: LISTED };
  const all: Record<string, Sent> = {
    "POST /v1/leads": { path: "/v1/leads", body: { ...lead, email: "bo@b.example" }, headers },
    "POST /v1/leads/batch": { path: "/v1/leads/batch", body: [{ external_id: "7" }, { email: "nope" }], headers },
    "PUT /v1/accounts/{external_id}": { path: "/v1/accounts/1", body: { name: "Hallmann" }, headers },
    "PUT /v1/opportunities/{external_id}": {
      path: "/v1/opportunities/1",
      body: { name: "Sensors", account_external_id: "1" },
      headers,
    },
    "GET /v1/leads/{id}": { path: `/v1/leads/${lead_id}`, headers },
    "GET /v1/leads/{id}/decisions": { path: `/v1/leads/${lead_id}/decisions`, headers },
    "GET /v1/decisions/{id}": { path: `/v1/decisions/${decision_id}`, headers },
    "GET /v1/forms/{public_key}": { path: form.url, headers: page },
    "POST /v1/forms/{public_key}/submissions": { path: `${form.url}/submissions`, body: filled(), headers: page },
  };
  for (const [name, request] of Object.entries(all)) sent.set(name, request);
});

describe("the OpenAPI document", () => {
  test("names every route that is served, and no other", async () => {
    const served = app.routes
      .filter(({ method, path }) => /^(GET|POST|PUT|PATCH|DELETE)$/.test(method) && path.startsWith("/v1/"))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`)
      .filter((route) => route !== "GET /v1/openapi.json");
    const document = await (await app.request("/v1/openapi.json")).json();
    const documented = Object.entries(document.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(document.openapi).toBe("3.1.0");
    expect(documented.toSorted()).toEqual([...new Set(served)].toSorted());
    expect([...sent.keys()].toSorted()).toEqual(documented.toSorted());
  });

  test.each(API_ROUTES.map((route) => [nameOf(route), route] as const))(
    "describes what %s answers, field by field",
    async (name, route) => {
      const answer = await ask(route.method.toUpperCase(), sent.get(name) as Sent);
      expect(answer.status).toBeLessThan(300);
      const body = await answer.json();
      expect(schemaOf(route, answer).parse(body)).toEqual(body);
    },
  );

  test("describes what a refusal answers, and each that a body may meet", async () => {
    for (const route of API_ROUTES.filter(({ request }) => request?.body)) {
      const { path, headers } = sent.get(nameOf(route)) as Sent;
      const answer = await ask(route.method.toUpperCase(), { path, headers, body: "x".repeat(2_100_000) });
      expect(answer.status).toBe(413);
      const problem = await answer.json();
      expect(schemaOf(route, answer).parse(problem)).toEqual(problem);
    }
  });
});

/** The documented schema of an answer, by its status and content type. */
function schemaOf({ responses }: RouteConfig, answer: Response): z.ZodType {
  const type = answer.headers.get("content-type")?.split(";", 1)[0] ?? "";
  const documented = responses[answer.status] as { content?: Record<string, { schema: z.ZodType }> } | undefined;
  const schema = documented?.content?.[type]?.schema;
  if (!schema) throw new Error(`${answer.status} ${type} is not documented`);
  return schema;
}
