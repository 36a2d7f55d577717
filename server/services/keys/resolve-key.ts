import { setTimeout } from "node:timers/promises";
import { findKeyLookup, listLiveKeyHashes } from "#db/directory/key.ts";
import { findLiveApiKey, updateApiKeyLastUsed } from "#db/queries/intake-config/api-key.ts";
import { withWorkspace } from "#db/scope.ts";
import { runtime, single } from "../../runtime.ts";
import { hashKey, isSecretShaped } from "./key-secret.ts";

/** What a request made with a key may do, and in whose name. Rates are requests; 0 per second means no limit. */
export type ResolvedKey = {
  readonly workspaceId: string;
  readonly keyId: string;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly scopes: readonly string[];
  readonly ratePerSecond: number;
  readonly burst: number;
};

type Known = { key: ResolvedKey; usedAt: number; notedAt: number };
type Note = { key: ResolvedKey; at: number };
type Cache = {
  known: Map<string, Known>;
  checkedAt: number;
  checking: Promise<void> | undefined;
  notes: Note[];
  isNoting: boolean;
};

// A revoked key works for at most CHECK_MS plus one statement.
const CHECK_MS = 1_000;
const IDLE_MS = 60_000;
const NOTE_MS = 60_000;
/** Between one note and the next: 1,000 keys that wake together must not write 1,000 times beside their leads. */
const NOTE_PAUSE_MS = 50;

const cache = () =>
  single<Cache>("api keys", () => ({
    known: new Map(),
    checkedAt: 0,
    checking: undefined,
    notes: [],
    isNoting: false,
  }));

/**
 * Answers what a secret opens, or null: unknown, revoked and malformed look the same. A known key is
 * answered from memory; once a second one statement asks for all known keys together whether they
 * still live, so 1,000 busy keys cost one statement a second and not a thousand.
 */
export async function resolveApiKey(secret: string): Promise<ResolvedKey | null> {
  if (!isSecretShaped(secret)) return null;
  const hash = hashKey(secret);
  const kept = cache();
  if (kept.known.has(hash) && performance.now() - kept.checkedAt >= CHECK_MS) await check(kept);
  const known = kept.known.get(hash) ?? (await load(kept, hash));
  if (!known) return null;
  known.usedAt = performance.now();
  return known.key;
}

async function load(kept: Cache, hash: string): Promise<Known | undefined> {
  const { kysely } = runtime().db;
  const lookup = await findKeyLookup(kysely, "api_key", hash);
  if (!lookup) return undefined;
  const { workspaceId, refId } = lookup;
  const row = await withWorkspace(kysely, workspaceId, (scope) => findLiveApiKey(scope, refId), { isReadOnly: true });
  if (!row) return undefined;
  const { id: keyId, sourceId, sourceName, scopes, ratePerSecond, burst } = row;
  const key = Object.freeze({ workspaceId, keyId, sourceId, sourceName, scopes, ratePerSecond, burst });
  const known = { key, usedAt: performance.now(), notedAt: performance.now() };
  if (kept.known.size === 0) kept.checkedAt = performance.now();
  kept.known.set(hash, known);
  noteUse(kept, { key, at: lookup.now });
  return known;
}

/** Drops revoked and idle keys and notes the use of the others; whoever comes meanwhile waits for the same answer. */
function check(kept: Cache): Promise<void> {
  kept.checking ??= (async () => {
    const { live, now } = await listLiveKeyHashes(runtime().db.kysely, [...kept.known.keys()]);
    const at = performance.now();
    for (const [hash, known] of kept.known) {
      if (!live.has(hash) || at - known.usedAt > IDLE_MS) kept.known.delete(hash);
      else if (at - known.notedAt > NOTE_MS) {
        known.notedAt = at;
        noteUse(kept, { key: known.key, at: now });
      }
    }
    kept.checkedAt = at;
  })().finally(() => {
    kept.checking = undefined;
  });
  return kept.checking;
}

/** Writes "last used" beside the requests, never in their way: one key after another. */
function noteUse(kept: Cache, note: Note): void {
  kept.notes.push(note);
  if (kept.isNoting) return;
  kept.isNoting = true;
  void writeNotes(kept);
}

async function writeNotes(kept: Cache): Promise<void> {
  const { db, log } = runtime();
  for (let note = kept.notes.shift(); note; note = kept.notes.shift()) {
    const { key, at } = note;
    await withWorkspace(db.kysely, key.workspaceId, (scope) =>
      updateApiKeyLastUsed(scope, key.keyId, new Date(at)),
    ).catch((error: unknown) => log.warn({ err: error, keyId: key.keyId }, "a key's last use was not noted"));
    await setTimeout(NOTE_PAUSE_MS, undefined, { ref: false });
  }
  kept.isNoting = false;
}
