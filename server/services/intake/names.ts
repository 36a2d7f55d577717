import type { BatchClient } from "#db/directory/batch-transaction.ts";
import { listNames } from "#db/queries/intake/decisions.ts";
import type { Names } from "#server/core/handoff/names.ts";
import type { CompiledRuleset } from "#server/core/routing/compile.ts";
import { single } from "../../runtime.ts";

/** For pages, which have no head at hand; intake keeps its own as long as nothing is edited (`workspace-cache.ts`). */
const KEEP_MS = 5_000;

/** Names for sentences, and the reps' addresses for the answer's `owner`. */
export type KnownNames = { names: Omit<Names, "rules">; emails: ReadonlyMap<string, string> };

type Kept = { names: KnownNames; rosterHash: string; until: number };
const kept = () => single("intake-names", () => new Map<string, Kept>());

/** The names of a workspace's reps, pools and queues; a changed name is seen within 5 s. */
export async function namesOf(client: BatchClient, rosterHash: string): Promise<KnownNames> {
  const known = kept().get(client.workspaceId);
  if (known?.rosterHash === rosterHash && known.until > performance.now()) return known.names;
  const names = await namesNow(client);
  kept().set(client.workspaceId, { names, rosterHash, until: performance.now() + KEEP_MS });
  return names;
}

/** The names as they are. */
export async function namesNow(client: BatchClient): Promise<KnownNames> {
  const rows = await listNames(client);
  const byId = (list: { id: string; name: string }[]) => Object.fromEntries(list.map(({ id, name }) => [id, name]));
  return {
    names: { reps: byId(rows.reps), pools: byId(rows.pools), queues: byId(rows.queues) },
    emails: new Map(rows.reps.map(({ id, email }) => [id, email])),
  };
}

/** Names of the rules of a version, by id; made once a version. */
export function ruleNames(ruleset: CompiledRuleset): Readonly<Record<string, string>> {
  const made = byRuleset.get(ruleset);
  if (made) return made;
  const names = Object.fromEntries(ruleset.ruleset.rules.map(({ id, name }) => [id, name]));
  byRuleset.set(ruleset, names);
  return names;
}

const byRuleset = new WeakMap<CompiledRuleset, Readonly<Record<string, string>>>();
