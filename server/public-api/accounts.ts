import { type Context, Hono } from "hono";
import * as z from "zod";
import { jsonPointer } from "#server/core/lead/poison.ts";
import { AppError } from "../errors.ts";
import { ACCOUNT_CLASSES, type AccountInput } from "../services/accounts/account-input.ts";
import { upsertAccount } from "../services/accounts/upsert-account.ts";
import { systemActor } from "../services/actor.ts";
import { type ApiEnv, requireKey } from "./auth.ts";
import { LEAD_BYTES, notJson, parseJson, readText } from "./body.ts";
import { problem } from "./problem.ts";

const domains = z.array(z.string()).max(200).optional();

/** An account as a sender writes it; what is left out stays as it is, null takes a value away. */
const accountBody = z.strictObject({
  name: z.string(),
  class: z.enum(ACCOUNT_CLASSES).optional(),
  domains,
  alias_domains: domains,
  owner_email: z.string().nullish(),
  owner_id: z.uuid().nullish(),
  country: z.string().nullish(),
  industry: z.string().nullish(),
  employees: z.int().nullish(),
});

/** PUT /v1/accounts/{external_id}: an account by its sender's own id, made or changed. */
export function accountRoutes(): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.put("/v1/accounts/:external_id", requireKey("accounts:write"), putAccount);
  return app;
}

async function putAccount(c: Context<ApiEnv>): Promise<Response> {
  const text = await readText(c, LEAD_BYTES);
  if (typeof text !== "string") return text;
  const parsed = parseJson(text);
  if (!parsed.ok) return notJson(c, parsed.message);
  const read = accountBody.safeParse(parsed.value);
  if (!read.success) return refuseBody(c, read.error);
  const externalId = c.req.param("external_id") ?? "";
  try {
    const actor = systemActor(c.get("key").workspaceId);
    const { accountId, isNew } = await upsertAccount(actor, { ...inputOf(read.data), externalId });
    return c.json({ id: accountId, external_id: externalId }, isNew ? 201 : 200);
  } catch (error) {
    if (!(error instanceof AppError) || error.field === undefined) throw error;
    return refuseValue(c, error);
  }
}

function inputOf({ alias_domains, owner_email, owner_id, ...same }: z.output<typeof accountBody>): AccountInput {
  return { ...same, aliasDomains: alias_domains, ownerEmail: owner_email, ownerRepId: owner_id };
}

/** Wrong types and unknown names: 400, each field by itself. */
function refuseBody(c: Context, { issues }: z.ZodError): Response {
  const errors = issues.flatMap((issue) => {
    const paths = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({ pointer: jsonPointer(path.map(keyOf)), code: issue.code, message: issue.message }));
  });
  return problem(c, { status: 400, title: "This account cannot be taken as it is.", errors });
}

const keyOf = (part: PropertyKey) => (typeof part === "number" ? part : String(part));

const POINTERS: Readonly<Record<string, string>> = {
  aliasDomains: "/alias_domains",
  ownerRepId: "/owner_id",
  ownerEmail: "/owner_email",
};

/** Right types, but the workspace does not know the value (422), or another account has it (409). */
function refuseValue(c: Context, { code, field = "", message }: AppError): Response {
  const pointer = POINTERS[field] ?? `/${field.replaceAll(".", "/")}`;
  return problem(c, { status: code === "conflict" ? 409 : 422, title: message, errors: [{ pointer, code, message }] });
}
