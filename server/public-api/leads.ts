import { type Context, Hono } from "hono";
import { readSubmission } from "#server/core/lead/submission.ts";
import { submitLead } from "../services/intake/submit-lead.ts";
import { type ApiEnv, withKey } from "./auth.ts";
import { BATCH_BYTES, LEAD_BYTES, notJson, parseJson, readText } from "./body.ts";
import { requestHash, toItem } from "./key-item.ts";
import { leadAnswer, statusOf } from "./lead-answer.ts";
import { answerBatch } from "./lead-batch.ts";
import { problem } from "./problem.ts";

const KEY_LENGTH = 200;

/** POST /v1/leads and /v1/leads/batch: arrivals through a secret key. */
export function leadWriteRoutes(): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.post("/v1/leads", withKey("leads:write", createLead));
  app.post("/v1/leads/batch", withKey("leads:write", createLeads));
  return app;
}

async function createLead(c: Context<ApiEnv>): Promise<Response> {
  const text = await readText(c, LEAD_BYTES);
  if (typeof text !== "string") return text;
  const key = idempotencyKey(c);
  if (key instanceof Response) return key;
  const parsed = parseJson(text);
  if (!parsed.ok) return notJson(c, parsed.message);
  const read = readSubmission(parsed.value);
  if (!read.ok) return problem(c, { status: 400, title: "This lead cannot be taken as it is.", errors: read.problems });
  const { submission } = read;
  const sender = c.get("key");
  const item = toItem(sender, { submission, raw: text, key, requestHash: requestHash(key, text) });
  const answer = await submitLead(sender.workspaceId, item);
  if (answer.isReplay) c.header("Idempotent-Replayed", "true");
  return c.json(leadAnswer(answer), statusOf(answer));
}

async function createLeads(c: Context<ApiEnv>): Promise<Response> {
  const text = await readText(c, BATCH_BYTES);
  if (typeof text !== "string") return text;
  const key = idempotencyKey(c);
  return key instanceof Response ? key : answerBatch(c, text, key);
}

/** The Idempotency-Key header, null without one, or the problem with it. */
function idempotencyKey(c: Context): string | null | Response {
  const key = c.req.header("idempotency-key")?.trim();
  if (key === undefined || key === "") return null;
  if (key.length <= KEY_LENGTH && /^[\x21-\x7e]+$/.test(key)) return key;
  const message = `An Idempotency-Key is 1 to ${KEY_LENGTH} visible ASCII characters.`;
  return problem(c, {
    status: 400,
    title: message,
    errors: [{ pointer: "/Idempotency-Key", code: "invalid", message }],
  });
}
