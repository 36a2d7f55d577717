import { capture } from "./capture.ts";
import { WORDS } from "./words.ts";

/** What a visitor filled in. `homepage` is the field no person sees. */
export type Filled = { values: Record<string, string | string[]>; consent?: boolean; homepage: string };

/** What the service answers: a text or an address. */
export type Answer = { thank_you?: { title: string; text: string }; redirect?: string };

/** Why it could not be sent, in words for the visitor. */
export class NotSent extends Error {}

const TRIES = 4;
const WAIT_MAX_MS = 8_000;
const GIVE_UP_MS = 15_000;

/**
 * Makes the sender of one form. The same words sent again carry the same key and are byte for byte the same,
 * so however often an answer is lost there is one submission; changed words are a new one.
 */
export function sender(url: string): (filled: Filled) => Promise<Answer> {
  const since = performance.now();
  const captured = capture();
  let last = { words: "", body: "" };
  return (filled) => {
    const words = JSON.stringify(filled);
    if (words !== last.words) {
      const took_ms = Math.round(performance.now() - since);
      last = { words, body: JSON.stringify({ idempotency_key: newKey(), ...filled, ...captured, took_ms }) };
    }
    return post(url, last.body);
  };
}

async function post(url: string, body: string): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    const reply = await attempt(url, body);
    if (reply.answer) return reply.answer;
    const wait = reply.waitMs ?? 2 ** tried * 500;
    if (reply.isFinal || tried === TRIES || wait > WAIT_MAX_MS) throw new NotSent(reply.detail ?? WORDS.failed);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

type Reply = { answer?: Answer; detail?: string; isFinal?: boolean; waitMs?: number | undefined };

/** One try. An answer that is cut off half-way counts as none. */
async function attempt(url: string, body: string): Promise<Reply> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), GIVE_UP_MS);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      credentials: "omit",
      body,
      signal: abort.signal,
    });
    const read = (await response.json()) as Answer & { detail?: string };
    if (response.ok) return { answer: read };
    const seconds = Number(response.headers.get("retry-after"));
    const mayChange = response.status === 429 || response.status >= 500;
    return {
      ...(read.detail ? { detail: read.detail } : {}),
      isFinal: !mayChange,
      waitMs: seconds ? seconds * 1_000 : undefined,
    };
  } catch {
    return {};
  } finally {
    clearTimeout(timer);
  }
}

// crypto.randomUUID is closed to pages without TLS.
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
