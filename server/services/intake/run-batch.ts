import { type BatchClient, type BatchHead, inBatch } from "#db/directory/batch-transaction.ts";
import { freeExpiredKeys, type LookUpKeys, lookUp } from "#db/queries/intake/look-up.ts";
import { writeBatch } from "#db/queries/intake/write-batch.ts";
import type { Assigned, Topic } from "#db/queries/outbox.ts";
import type { Line } from "#server/core/routing/situation.ts";
import { AppError } from "../../errors.ts";
import { poke } from "../../live/poke.ts";
import { runtime } from "../../runtime.ts";
import { noteHeld } from "../held/note-held.ts";
import { releaseFirst } from "../held/release-first.ts";
import { answerAll } from "./answer.ts";
import { type BatchState, startBatch } from "./batch-state.ts";
import { decideItem, type ItemResult } from "./decide-item.ts";
import { finishRows } from "./finish-rows.ts";
import type { IntakeAnswer, IntakeItem } from "./item.ts";
import { readLastLeads } from "./last-leads.ts";
import { type PreparedItem, prepare } from "./prepare.ts";
import { type IntakeSettings, intakeSettings } from "./settings.ts";
import type { Told } from "./told.ts";
import { type Configuration, configurationOf, keepStandings, standingsOf } from "./workspace-cache.ts";

const KEY_MS = 86_400_000;

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

/**
 * Routes a batch of arrivals of one workspace in one transaction, one after another, and answers each in order.
 * If a statement refuses the batch, nothing of it stays and its arrivals run again alone; the one that fails
 * alone answers its error. Throws when the database cannot be reached.
 */
export async function runBatch(workspaceId: string, items: IntakeItem[]): Promise<(IntakeAnswer | Error)[]> {
  try {
    return await route(workspaceId, items);
  } catch (error) {
    if (!isAboutData(error)) throw error;
    if (items.length === 1) return [error as Error];
    const answers: (IntakeAnswer | Error)[] = [];
    for (const item of items) answers.push(...(await runBatch(workspaceId, [item])));
    return answers;
  }
}

async function route(workspaceId: string, items: IntakeItem[]): Promise<(IntakeAnswer | Error)[]> {
  const settings = await intakeSettings(workspaceId);
  const prepared = items.map((item) => prepare(item, settings));
  const { pool } = runtime().db;
  const done = await inBatch(pool, workspaceId, items.length, async (client, head) => {
    const context = await openBatch(client, head, prepared, settings);
    const released = head.hasHeld ? await releaseFirst(client, context, prepared[0]?.sent.at ?? head.now) : 0;
    const firstSeq = head.seq + released + 1;
    const results = prepared.map((item, at) => decideOrReplay(context, item, firstSeq + at));
    const lastSeq = head.seq + released + items.length;
    const rows = finishRows(context, lastSeq);
    if (rows) await writeBatch(client, rows);
    await noteHeld(client, context);
    const answers = await answerAll(client, context, results);
    return { answers, standings: context.state.standings, lastSeq };
  });
  keepStandings(workspaceId, done.lastSeq, done.standings);
  poke(workspaceId);
  return done.answers;
}

async function openBatch(
  client: BatchClient,
  head: BatchHead,
  items: PreparedItem[],
  settings: IntakeSettings,
): Promise<BatchContext> {
  const configuration = await configurationOf(client, head);
  const days = Math.max(settings.sameCompanyDays, configuration.roster.stickyDays);
  const found = await lookUp(client, keysOf(items, head, days), head.seq);
  const expired = found.keys.filter((key) => key.is_expired).map((key) => key.submission_id);
  if (expired.length > 0) await freeExpiredKeys(client, expired);
  const state = startBatch(found, await standingsOf(client, head));
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

function decideOrReplay(context: BatchContext, item: PreparedItem, seq: number): ItemResult | AppError {
  const { idempotencyKey, requestHash } = item.sent;
  const known = idempotencyKey === null ? undefined : context.state.keys.get(idempotencyKey);
  if (!known) return decideItem(context, item, seq);
  if (known.requestHash !== requestHash) {
    return new AppError("conflict", "This Idempotency-Key was used with another body in the last 24 hours.", {
      field: "Idempotency-Key",
    });
  }
  return { kind: "replay", leadId: known.leadId, submissionId: known.submissionId, decisionId: known.decisionId };
}

/** `companyDays`: how far back the owner of a company's latest lead is looked for. */
function keysOf(items: PreparedItem[], head: BatchHead, companyDays: number): LookUpKeys {
  const present = <T>(values: (T | null)[]): T[] => [...new Set(values.filter((value) => value !== null))] as T[];
  const now = Math.min(head.now, ...items.map(({ sent }) => sent.at ?? head.now));
  const withExternal = items.filter(({ sent }) => sent.submission.external_id !== null);
  return {
    idempotencyKeys: present(items.map(({ sent }) => sent.idempotencyKey)),
    externals: {
      sourceIds: withExternal.map(({ sent }) => sent.source.id),
      externalIds: withExternal.map(({ sent }) => sent.submission.external_id as string),
    },
    emailKeys: present(items.map(({ lead }) => lead.emailKey)),
    domains: present(items.map(({ lead }) => lead.companyDomain)),
    companySince: now - companyDays * KEY_MS,
    keysSince: now - KEY_MS,
  };
}

/** Data exceptions and broken constraints (SQLSTATE 22, 23, 54) are about one arrival; all else is about the database. */
function isAboutData(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" && /^(22|23|54)/.test(code);
}
