import type { Context } from "hono";
import { problem } from "./problem.ts";

/** Largest bodies taken (product.md section 8). */
export const LEAD_BYTES = 256_000;
export const BATCH_BYTES = 2_000_000;

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Reads a body as text, or answers the problem with it: too large (reading no further than that), or not UTF-8. */
export async function readText(c: Context, mostBytes: number): Promise<string | Response> {
  const bytes = await readBytes(c, mostBytes);
  if (bytes === "too large") return tooLarge(c, mostBytes);
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

/** A body of an announced length is no longer than that: Node sees to it. Of any other each piece is counted as it comes. */
async function readBytes(c: Context, mostBytes: number): Promise<ArrayBuffer | Uint8Array | "too large"> {
  const announced = c.req.header("content-length");
  if (announced !== undefined) return Number(announced) > mostBytes ? "too large" : c.req.arrayBuffer();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of c.req.raw.body ?? []) {
    size += piece.byteLength;
    if (size > mostBytes) return "too large";
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
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
