import {
  type Batch,
  type BatchClient,
  type BatchHead,
  inBatch,
  inOneTransaction,
} from "#db/directory/batch-transaction.ts";
import { freeExpiredKeys, type LookUp, type LookUpKeys, lookUp } from "#db/queries/intake/look-up.ts";
import type { Standings } from "#db/queries/intake/standings.ts";
import { batchStatements } from "#db/queries/intake/write-batch.ts";
import type { Assigned, Topic } from "#db/queries/outbox.ts";
import type { Line } from "#server/core/routing/situation.ts";
import { poke } from "../../live/poke.ts";
import { runtime } from "../../runtime.ts";
import { heldNotes } from "../held/note-held.ts";
import { releaseFirst } from "../held/release-first.ts";
import { answerAll, decisionsOf } from "./answer.ts";
import { type BatchState, startBatch } from "./batch-state.ts";
import { decideBatch } from "./decide-batch.ts";
import { finishRows } from "./finish-rows.ts";
import type { IntakeAnswer, IntakeItem } from "./item.ts";
import { readLastLeads } from "./last-leads.ts";
import { type PreparedItem, prepare } from "./prepare.ts";
import type { IntakeSettings } from "./settings.ts";
import type { Told } from "./told.ts";
import {
  type Configuration,
  configurationOf,
  keepStandings,
  particularsOf,
  remembered,
  standingsOf,
} from "./workspace-cache.ts";

const DAY_MS = 86_400_000;
/** How long an idempotency key is remembered. */
const KEY_MS = DAY_MS;

/** What the items of one batch share, and what the batch has changed so far. */
export type BatchContext = {
  state: BatchState;
  head: BatchHead;
  configuration: Configuration;
  settings: IntakeSettings;
  /** Which pools hold leads that come before the batch's own; left out: none. */
  line?: Line;
  /** What the reasons of this batch's decisions are told from, by decision. */
  told: Map<string, Told>;
  changed: { pools: Set<string>; reps: Set<string>; topics: Topic[]; assigned: Assigned[] };
};

/** What arrived for one workspace, to be routed together. */
export type Load = { workspaceId: string; items: IntakeItem[] };
/** An answer to each arrival of a batch, in order. */
export type Answers = (IntakeAnswer | Error)[];

/**
 * Routes a batch of arrivals of one workspace in one transaction, one after another, and answers each in order.
 * If a statement refuses the batch, nothing of it stays and its arrivals run again alone; the one that fails
 * alone answers its error. Throws when the database cannot be reached.
 */
export async function runBatch(workspaceId: string, items: IntakeItem[]): Promise<Answers> {
  try {
    return committed(workspaceId, await inBatch(runtime().db.pool, batchOf({ workspaceId, items })));
  } catch (error) {
    if (!isAboutData(error)) throw error;
    if (items.length === 1) return [error as Error];
    const answers: Answers = [];
    for (const item of items) answers.push(...(await runBatch(workspaceId, [item])));
    return answers;
  }
}

/**
 * Routes small batches of several workspaces in one transaction. Null for a batch of which nothing stays: somebody
 * else has its workspace's lock, or a statement was refused; such a batch runs alone then.
 */
export async function runBatches(loads: readonly Load[]): Promise<(Answers | null)[]> {
  const done = await inOneTransaction(runtime().db.pool, loads.map(batchOf));
  return loads.map(({ workspaceId }, at) => {
    const routed = done[at];
    return routed ? committed(workspaceId, routed.made) : null;
  });
}

type Routed = { answers: Answers; standings: Standings; lastSeq: number };

function committed(workspaceId: string, { answers, standings, lastSeq }: Routed): Answers {
  keepStandings(workspaceId, lastSeq, standings);
  poke(workspaceId);
  return answers;
}

function batchOf({ workspaceId, items }: Load): Batch<LookUp | null, Routed> {
  const known = remembered(workspaceId);
  const early = known && prepareAll(items, known.settings);
  return {
    workspaceId,
    count: items.length,
    ahead: async (client) => (early ? await lookUp(client, keysOf(early), known.seq) : null),
    work: async (client, head, found) => {
      const [particulars, configuration, standings] = await Promise.all([
        particularsOf(client, head),
        configurationOf(client, head),
        standingsOf(client, head),
      ]);
      const isAsPrepared = early && known.settings === particulars.settings;
      const prepared = isAsPrepared ? early : prepareAll(items, particulars.settings);
      const { settings } = particulars;
      const context = await openBatch(client, head, { prepared, found, settings, configuration, standings });
      const released = head.hasHeld ? await releaseFirst(client, context, prepared[0]?.sent.at ?? head.now) : 0;
      const firstSeq = head.seq + released + 1;
      const { results, sent } = decideBatch(client, context, prepared, firstSeq);
      const lastSeq = head.seq + released + items.length;
      const rows = finishRows(context, lastSeq);
      const decisions = await decisionsOf(client, context, results).catch((error: unknown) => firstOf(sent, error));
      return {
        sent,
        writes: [...(rows ? batchStatements(workspaceId, rows) : []), ...heldNotes(workspaceId, context)],
        meanwhile: () => {
          const answers = answerAll(context, { results, decisions, names: particulars.names });
          return { answers, standings: context.state.standings, lastSeq };
        },
      };
    },
  };
}

/** What is asked after a statement has failed fails for that alone: the failure of the statement is the one to tell. */
async function firstOf(sent: Promise<unknown>[], error: unknown): Promise<never> {
  await Promise.all(sent);
  throw error;
}

const prepareAll = (items: IntakeItem[], settings: IntakeSettings) => items.map((item) => prepare(item, settings));

type Opening = {
  prepared: PreparedItem[];
  found: LookUp | null;
  settings: IntakeSettings;
  configuration: Configuration;
  standings: Standings;
};

/** Brings together what a batch is decided with. What was looked up ahead is as true under the lock: it came after it. */
async function openBatch(client: BatchClient, head: BatchHead, opening: Opening): Promise<BatchContext> {
  const { prepared, settings, configuration, standings } = opening;
  const found = opening.found ?? (await lookUp(client, keysOf(prepared), head.seq));
  const now = Math.min(head.now, ...prepared.map(({ sent }) => sent.at ?? head.now));
  const expired = found.keys.filter((key) => key.received_at < now - KEY_MS);
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

function keysOf(items: PreparedItem[]): LookUpKeys {
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

/** Data exceptions and broken constraints (SQLSTATE 22, 23, 54) are about one arrival; all else is about the database. */
function isAboutData(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" && /^(22|23|54)/.test(code);
}
