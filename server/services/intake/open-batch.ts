import type { BatchClient, BatchHead } from "#db/directory/batch-transaction.ts";
import { freeExpiredKeys, type LookUp, type LookUpKeys, lookUp } from "#db/queries/intake/look-up.ts";
import type { Standings } from "#db/queries/intake/standings.ts";
import { startBatch } from "./batch-state.ts";
import type { IntakeItem } from "./item.ts";
import { readLastLeads } from "./last-leads.ts";
import { type PreparedItem, prepare } from "./prepare.ts";
import type { BatchContext } from "./run-batch.ts";
import type { IntakeSettings } from "./settings.ts";
import type { Configuration } from "./workspace-cache.ts";

const DAY_MS = 86_400_000;
/** How long an idempotency key is remembered. */
const KEY_MS = DAY_MS;

/** What a batch is decided with. `found`: what was looked up for it already. */
export type Opening = {
  prepared: PreparedItem[];
  found: LookUp | null;
  settings: IntakeSettings;
  configuration: Configuration;
  standings: Standings;
};

/** Brings together what a batch is decided with. What was looked up ahead is as true under the lock: it came after it. */
export async function openBatch(client: BatchClient, head: BatchHead, opening: Opening): Promise<BatchContext> {
  const { prepared, settings, configuration, standings } = opening;
  const found = opening.found ?? (await lookUp(client, keysOf(prepared), head.seq));
  const now = instantOf(prepared, head.now);
  const expired = expiredKeys(found, now);
  const ids = expired.map((key) => key.submission_id);
  if (ids.length > 0) await freeExpiredKeys(client, ids);
  const companySince = now - Math.max(settings.sameCompanyDays, configuration.roster.stickyDays) * DAY_MS;
  const keys = found.keys.filter((key) => !expired.includes(key));
  const companyOwners = found.companyOwners.filter((owner) => owner.assigned_at >= companySince);
  const state = startBatch({ ...found, keys, companyOwners }, standings);
  if (configuration.ruleset.usesChanges) state.lastLeads = await readLastLeads(client, found.leads);
  return {
    state,
    head,
    configuration,
    settings,
    told: new Map(),
    changed: { pools: new Set(), reps: new Set(), topics: [], assigned: [] },
  };
}

/** The instant (epoch ms) by which a batch's look-up is read: the earliest of its arrivals'. */
const instantOf = (prepared: PreparedItem[], now: number): number =>
  Math.min(now, ...prepared.map(({ sent }) => sent.at ?? now));

const expiredKeys = ({ keys }: LookUp, now: number) => keys.filter((key) => key.received_at < now - KEY_MS);

/** Whether a look-up found keys that must be freed before they are used again, which takes the workspace's lock. */
export const hasExpiredKeys = (found: LookUp, prepared: PreparedItem[], now: number): boolean =>
  expiredKeys(found, instantOf(prepared, now)).length > 0;

/** Prepares each arrival of a batch. */
export const prepareAll = (items: IntakeItem[], settings: IntakeSettings): PreparedItem[] =>
  items.map((item) => prepare(item, settings));

/** What a batch asks the database for. */
export function keysOf(items: PreparedItem[]): LookUpKeys {
  const present = <T>(values: (T | null)[]): T[] => [...new Set(values.filter((value) => value !== null))] as T[];
  const withExternal = items.filter(({ sent }) => sent.submission.external_id !== null);
  return {
    idempotencyKeys: present(items.map(({ sent }) => sent.idempotencyKey)),
    externals: {
      sourceIds: withExternal.map(({ sent }) => sent.source.id),
      externalIds: withExternal.map(({ sent }) => sent.submission.external_id as string),
    },
    emailKeys: present(items.map(({ lead }) => lead.emailKey)),
    domains: present(items.map(({ lead }) => lead.companyDomain)),
  };
}
