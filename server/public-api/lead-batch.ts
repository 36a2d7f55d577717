import type { Context } from "hono";
import { arrayItems } from "#server/core/lead/array-items.ts";
import { readSubmission } from "#server/core/lead/submission.ts";
import type { IntakeAnswer } from "../services/intake/item.ts";
import { submitLead } from "../services/intake/submit-lead.ts";
import type { ApiEnv } from "./auth.ts";
import { notJson, parseJson } from "./body.ts";
import { requestHash, toItem } from "./key-item.ts";
import { leadAnswer, statusOf } from "./lead-answer.ts";
import { problem, problemOf } from "./problem.ts";

const MOST_ITEMS = 1_000;

type Item = { raw: string; value: unknown; broken?: string };

/**
 * Answers a JSON array or NDJSON of up to 1,000 leads, item by item in their order: each with its own status,
 * so that one that cannot be taken keeps no other from being taken.
 */
export async function answerBatch(c: Context<ApiEnv>, text: string, key: string | null): Promise<Response> {
  const items = splitItems(text, c.req.header("content-type") ?? "");
  if (typeof items === "string") return notJson(c, items);
  if (items.length === 0 || items.length > MOST_ITEMS) {
    const message =
      items.length === 0
        ? "A batch holds at least one lead."
        : `A batch holds at most ${MOST_ITEMS} leads; this one has ${items.length}.`;
    return problem(c, { status: 400, title: message, errors: [{ pointer: "", code: "batch_size", message }] });
  }
  const hash = requestHash(key, text);
  const results = await Promise.all(items.map((item, at) => answerItem(c, item, { at, key, hash })));
  if (results.every((result) => "replayed" in result && result.replayed)) c.header("Idempotent-Replayed", "true");
  return c.json({
    items: results.map(({ body }) => body),
    accepted: results.filter(({ body }) => body.status_code < 300).length,
  });
}

/** Where an item stands in its request. `hash`: of the whole body. */
type Place = { at: number; key: string | null; hash: string | null };

async function answerItem(c: Context<ApiEnv>, item: Item, { at, key, hash }: Place) {
  if (item.broken !== undefined) return refused(at, 400, [{ pointer: "", code: "not_json", message: item.broken }]);
  const read = readSubmission(item.value);
  if (!read.ok) return refused(at, 400, read.problems);
  const itemKey = key === null ? null : `${key}#${at}`;
  const sent = toItem(c.get("key"), { submission: read.submission, raw: item.raw, key: itemKey, requestHash: hash });
  try {
    return taken(at, await submitLead(c.get("key").workspaceId, sent));
  } catch (error) {
    const known = problemOf(error);
    if (!known) throw error;
    return refused(at, known.status, known.errors ?? []);
  }
}

const taken = (index: number, answer: IntakeAnswer) => ({
  body: { index, status_code: statusOf(answer) as number, ...leadAnswer(answer) },
  replayed: answer.isReplay,
});

const refused = (index: number, statusCode: number, errors: readonly unknown[]) => ({
  body: { index, status_code: statusCode, errors },
  replayed: false,
});

/** The items with their own text, or why the whole cannot be read. NDJSON by content type, or when no array begins. */
function splitItems(text: string, contentType: string): Item[] | string {
  const isArray = text.trimStart().startsWith("[") && !contentType.includes("ndjson");
  if (!isArray) return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : readLine(line)));
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed.message;
  const raws = arrayItems(text);
  return (parsed.value as unknown[]).map((value, at) => ({ raw: raws[at] ?? JSON.stringify(value), value }));
}

function readLine(line: string): Item {
  const parsed = parseJson(line);
  return parsed.ok ? { raw: line, value: parsed.value } : { raw: line, value: null, broken: parsed.message };
}
