import type { Context } from "hono";
import { problem } from "./problem.ts";

/** Largest bodies taken (product.md section 8). */
export const LEAD_BYTES = 256_000;
export const BATCH_BYTES = 2_000_000;

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Reads a body as text, or answers the problem with it: too large, or not UTF-8. */
export async function readText(c: Context, mostBytes: number): Promise<string | Response> {
  const announced = Number(c.req.header("content-length") ?? 0);
  if (announced > mostBytes) return tooLarge(c, mostBytes);
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > mostBytes) return tooLarge(c, mostBytes);
  try {
    return decoder.decode(bytes);
  } catch {
    return problem(c, {
      status: 400,
      title: "The body is not UTF-8 text.",
      errors: [{ pointer: "", code: "not_utf8", message: "Send the body as UTF-8." }],
    });
  }
}

/** Parses JSON, or answers where it breaks. */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : "not JSON" };
  }
}

/** The problem of a body that is no JSON. */
export const notJson = (c: Context, message: string): Response =>
  problem(c, {
    status: 400,
    title: "The body is not JSON.",
    detail: message,
    errors: [{ pointer: "", code: "not_json", message }],
  });

function tooLarge(c: Context, mostBytes: number): Response {
  const message = `The body is larger than ${mostBytes / 1000} kB.`;
  return problem(c, { status: 413, title: message, errors: [{ pointer: "", code: "too_large", message }] });
}
