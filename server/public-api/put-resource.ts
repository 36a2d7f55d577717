import { type Context, Hono } from "hono";
import type * as z from "zod";
import { jsonPointer } from "#server/core/lead/poison.ts";
import { AppError } from "../errors.ts";
import { type ApiEnv, withKey } from "./auth.ts";
import { LEAD_BYTES, notJson, parseJson, readText } from "./body.ts";
import { problem } from "./problem.ts";

/** What differs from one resource to another: its name, its body, and how it is written. */
type Resource<B extends z.ZodType> = {
  /** "account" */
  name: string;
  /** As in the address, "accounts"; its key's scope is "accounts:write". */
  plural: "accounts" | "opportunities";
  body: B;
  save: (sent: z.output<B>, externalId: string, workspaceId: string) => Promise<{ id: string; isNew: boolean }>;
  /** Fields whose name in the body is not the service's own in snake case. */
  pointers: Readonly<Record<string, string>>;
};

/** PUT /v1/…/{external_id}: one of a kind by its sender's own id, made or changed. */
export function resourceRoutes<B extends z.ZodType>(resource: Resource<B>): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  const { plural } = resource;
  app.put(
    `/v1/${plural}/:external_id`,
    withKey(`${plural}:write`, (c) => putResource(c, resource)),
  );
  return app;
}

/** Answers 201 made, 200 changed, or what to mend with the field's pointer. */
async function putResource<B extends z.ZodType>(
  c: Context<ApiEnv>,
  { name, body, save, pointers }: Resource<B>,
): Promise<Response> {
  const text = await readText(c, LEAD_BYTES);
  if (typeof text !== "string") return text;
  const parsed = parseJson(text);
  if (!parsed.ok) return notJson(c, parsed.message);
  const read = body.safeParse(parsed.value);
  if (!read.success) return refuseBody(c, name, read.error);
  const externalId = c.req.param("external_id") ?? "";
  try {
    const { id, isNew } = await save(read.data, externalId, c.get("key").workspaceId);
    return c.json({ id, external_id: externalId }, isNew ? 201 : 200);
  } catch (error) {
    if (!(error instanceof AppError) || error.field === undefined) throw error;
    return refuseValue(c, error, pointers);
  }
}

/** Wrong types and unknown names: 400, each field by itself. */
function refuseBody(c: Context, name: string, { issues }: z.ZodError): Response {
  const errors = issues.flatMap((issue) => {
    const paths = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({ pointer: jsonPointer(path.map(keyOf)), code: issue.code, message: issue.message }));
  });
  return problem(c, { status: 400, title: `This ${name} cannot be taken as it is.`, errors });
}

const keyOf = (part: PropertyKey) => (typeof part === "number" ? part : String(part));

/** Right types, but the workspace does not know the value (422), or another row has it (409). */
function refuseValue(
  c: Context,
  { code, field = "", message }: AppError,
  pointers: Readonly<Record<string, string>>,
): Response {
  const parts = field
    .split(".")
    .map((part) => pointers[part] ?? part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const pointer = jsonPointer(parts);
  return problem(c, { status: code === "conflict" ? 409 : 422, title: message, errors: [{ pointer, code, message }] });
}
