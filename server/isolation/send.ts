import superjson from "superjson";
import type { createApp } from "../app.ts";

type App = ReturnType<typeof createApp>;
export type Reply = { status: number; text: string };

/** Calls a procedure over HTTP as the holder of `cookie` would. Of a stream only the beginning is read. */
export async function sendProcedure(
  app: App,
  { path, type, input, cookie }: { path: string; type: string; input: unknown; cookie: string | null },
): Promise<Reply> {
  const body = JSON.stringify(superjson.serialize(input));
  const headers: Record<string, string> = { "content-type": "application/json", ...(cookie ? { cookie } : {}) };
  if (type === "mutation") return reply(await app.request(`/api/trpc/${path}`, { method: "POST", body, headers }));
  const stop = new AbortController();
  const answer = await app.request(`/api/trpc/${path}?input=${encodeURIComponent(body)}`, {
    headers,
    signal: stop.signal,
  });
  if (type === "query") return reply(answer);
  const text = await readBeginning(answer);
  stop.abort();
  return { status: text.includes("serialized-error") ? 403 : answer.status, text };
}

/** What a stream says until it says no, or nothing more for a moment. */
async function readBeginning(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  let text = "";
  for (let parts = 0; reader && parts < 5 && !text.includes("serialized-error"); parts += 1) {
    const silence = new Promise<null>((resolve) => setTimeout(resolve, 400, null));
    const part = await Promise.race([reader.read(), silence]);
    if (part === null || part.done) break;
    text += typeof part.value === "string" ? part.value : new TextDecoder().decode(part.value);
  }
  return text;
}

/** Sends one request of the public API with a key, or without one. */
export async function sendApi(
  app: App,
  { method, path, body, secret }: { method: string; path: string; body?: unknown; secret: string | null },
): Promise<Reply> {
  const headers: Record<string, string> = {
    "content-type": "application/json",
    ...(secret ? { authorization: `Bearer ${secret}` } : {}),
  };
  return reply(
    await app.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  );
}

const reply = async (answer: Response): Promise<Reply> => ({ status: answer.status, text: await answer.text() });
