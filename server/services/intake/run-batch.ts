import { randomUUID } from "node:crypto";
import { type Batch, type BatchHead, inBatch, inOneTransaction } from "#db/directory/batch-transaction.ts";
import { inFollowing } from "#db/directory/following-batch.ts";
import { type LookUp, lookUp } from "#db/queries/intake/look-up.ts";
import type { Assigned, Topic } from "#db/queries/outbox.ts";
import type { Line } from "#server/core/routing/situation.ts";
import { poke } from "../../live/poke.ts";
import { runtime } from "../../runtime.ts";
import { releaseFirst } from "../held/release-first.ts";
import type { BatchState } from "./batch-state.ts";
import { type Footing, standOn } from "./footing.ts";
import type { IntakeAnswer, IntakeItem } from "./item.ts";
import { hasExpiredKeys, keysOf, openBatch, prepareAll } from "./open-batch.ts";
import { type Offer, type Routed, routeBatch } from "./route-batch.ts";
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
export type Load = { workspaceId: string; items: IntakeItem[]; offer?: Offer };
/** An answer to each arrival of a batch, in order. */
export type Answers = (IntakeAnswer | Error)[];

/**
 * Routes a batch of arrivals of one workspace in one transaction, one after another, and answers each in order.
 * If a statement refuses the batch, nothing of it stays and its arrivals run again alone; the one that fails
 * alone answers its error. Throws when the database cannot be reached.
 */
export async function runBatch(workspaceId: string, items: IntakeItem[], offer?: Offer): Promise<Answers> {
  try {
    return committed(workspaceId, await inBatch(runtime().db.pool, batchOf({ workspaceId, items, offer })));
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

/**
 * Routes a batch while the one before it is being written, on what that one leaves. Null for a batch of which nothing
 * stays: it runs in its turn then. Source: decisions/following-batches.md.
 */
export async function runFollowing({ workspaceId, items, offer }: Load, on: Footing): Promise<Answers | null> {
  const prepared = prepareAll(items, on.particulars.settings);
  const asked = keysOf(prepared);
  const { seq } = on.head;
  const done = await inFollowing(runtime().db.pool, {
    workspaceId,
    batchId: randomUUID(),
    count: items.length,
    after: on.head,
    locked: on.locked,
    ahead: (client) => lookUp(client, asked, seq),
    work: async (client, head, found) => {
      if (hasExpiredKeys(found, prepared, head.now)) return null;
      const { particulars, configuration } = on;
      const { ledgers, loads } = on.state.standings;
      const standings = { ledgers: new Map(ledgers), loads: new Map(loads) };
      const opening = { prepared, found, settings: particulars.settings, configuration, standings };
      const context = await openBatch(client, head, opening);
      standOn(context.state, on.state, asked);
      const routing = { head, prepared, firstSeq: seq + 1, particulars, before: on.decisions, offer };
      return await routeBatch(client, context, routing);
    },
  });
  return done && committed(workspaceId, done.made);
}

function committed(workspaceId: string, { answers, standings, lastSeq }: Routed): Answers {
  keepStandings(workspaceId, lastSeq, standings);
  poke(workspaceId);
  return answers;
}

function batchOf({ workspaceId, items, offer }: Load): Batch<LookUp | null, Routed> {
  const known = remembered(workspaceId);
  const early = known && prepareAll(items, known.settings);
  return {
    workspaceId,
    batchId: randomUUID(),
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
      return await routeBatch(client, context, {
        head,
        prepared,
        firstSeq: head.seq + released + 1,
        particulars,
        offer,
      });
    },
  };
}

/** Data exceptions and broken constraints (SQLSTATE 22, 23, 54) are about one arrival; all else is about the database. */
function isAboutData(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" && /^(22|23|54)/.test(code);
}
