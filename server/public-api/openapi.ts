import { OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import {
  AnswerSchema,
  BatchAnswerSchema,
  DecisionSchema,
  FormSchema,
  ProblemSchema,
  StandingLeadSchema,
  ThanksSchema,
  WrittenSchema,
} from "./openapi-answers.ts";
import { AccountSchema, FilledFormSchema, LeadSchema, OpportunitySchema } from "./openapi-schemas.ts";

const security = [{ apiKey: [] as string[] }];
const json = (schema: z.ZodType) => ({ "application/json": { schema } });
const good = (description: string, schema: z.ZodType) => ({ description, content: json(schema) });
const headers = z.object({ "Idempotency-Key": z.string().max(200).optional() });
const body = (content: Record<string, { schema: z.ZodType }>) => ({ content, required: true });

const refusals = (...codes: number[]) => {
  const refusal = { description: "What to mend", content: { "application/problem+json": { schema: ProblemSchema } } };
  return Object.fromEntries(codes.map((code) => [code, refusal]));
};

const BatchBody = { ...json(z.array(LeadSchema).max(1000)), "application/x-ndjson": { schema: z.string() } };

const put = (path: string, summary: string, schema: z.ZodType): RouteConfig => ({
  method: "put",
  path,
  summary,
  security,
  request: { params: z.object({ external_id: z.string() }), body: body(json(schema)) },
  responses: {
    200: good("Changed", WrittenSchema),
    201: good("Created", WrittenSchema),
    ...refusals(400, 401, 403, 409, 413, 422, 429, 503),
  },
});

const writes: RouteConfig[] = [
  {
    method: "post",
    path: "/v1/leads",
    summary: "Send one lead; answered once it is decided and committed",
    security,
    request: { headers, body: body(json(LeadSchema)) },
    responses: {
      200: good("A further submission, a repeat or a replay", AnswerSchema),
      201: good("A new lead", AnswerSchema),
      ...refusals(400, 401, 403, 413, 422, 429, 503),
    },
  },
  {
    method: "post",
    path: "/v1/leads/batch",
    summary: "Send up to 1,000 leads as a JSON array or NDJSON; answered per item, in order",
    security,
    request: { headers, body: body(BatchBody) },
    responses: {
      200: good("One answer or refusal per item", BatchAnswerSchema),
      ...refusals(400, 401, 403, 413, 429, 503),
    },
  },
  put("/v1/accounts/{external_id}", "Create or change an account", AccountSchema),
  put("/v1/opportunities/{external_id}", "Create or change an opportunity of an account", OpportunitySchema),
];

const read = (path: string, summary: string, schema: z.ZodType): RouteConfig => ({
  method: "get",
  path,
  summary,
  security,
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: good(summary, schema), ...refusals(401, 403, 404, 429, 503) },
});

const decisions = z.object({ decisions: z.array(DecisionSchema) });
const reads: RouteConfig[] = [
  read("/v1/leads/{id}", "Read a lead as it stands", StandingLeadSchema),
  read("/v1/leads/{id}/decisions", "Every decision about a lead, oldest first", decisions),
  read("/v1/decisions/{id}", "Read one decision with its reason", DecisionSchema),
];

const params = z.object({ public_key: z.string() });
const forms: RouteConfig[] = [
  {
    method: "get",
    path: "/v1/forms/{public_key}",
    summary: "What a browser may know of a form; it needs no key",
    request: { params },
    responses: { 200: good("The form", FormSchema), ...refusals(404, 503) },
  },
  {
    method: "post",
    path: "/v1/forms/{public_key}/submissions",
    summary: "Send a filled form from one of its own websites; it needs no key",
    request: { params, body: body(json(FilledFormSchema)) },
    responses: {
      200: good("Thanks, or where to go", ThanksSchema),
      303: { description: "Where to go, for a page's own HTML form" },
      ...refusals(403, 404, 413, 429, 503),
    },
  },
];

/** Every documented route of the public API. */
export const API_ROUTES: readonly RouteConfig[] = [...writes, ...reads, ...forms];

/** The OpenAPI 3.1 document of the public API, served at /v1/openapi.json. */
export function openApiDocument(serverUrl: string) {
  const app = new OpenAPIHono();
  const scheme = { type: "http", scheme: "bearer", description: "A secret key: fl_live_…" } as const;
  app.openAPIRegistry.registerComponent("securitySchemes", "apiKey", scheme);
  for (const route of API_ROUTES) app.openAPIRegistry.registerPath(route);
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Fairlead API", version: "1" },
    servers: [{ url: serverUrl }],
  });
}
