import type { BatchClient, LockedHead, Statement } from "#db/directory/batch-transaction.ts";
import type { Progress } from "#db/directory/following-batch.ts";
import { type BatchRows, emptyRows } from "#db/queries/intake/columns.ts";
import type { Standings } from "#db/queries/intake/standings.ts";
import { batchStatements, splitStatements } from "#db/queries/intake/write-batch.ts";
import type { AppError } from "../../errors.ts";
import { heldNotes } from "../held/note-held.ts";
import { answerAll, earlierDecisions } from "./answer.ts";
import { decideBatch } from "./decide-batch.ts";
import { finishRows } from "./finish-rows.ts";
import { type Footing, footingOf } from "./footing.ts";
import type { IntakeAnswer } from "./item.ts";
import type { PreparedItem } from "./prepare.ts";
import type { BatchContext } from "./run-batch.ts";
import type { Particulars } from "./workspace-cache.ts";

/** Told what a batch leaves while it is being written; not told where the next one must wait for it. */
export type Offer = (footing: Footing) => void;

/** What a batch came to, with ledgers and loads as it leaves them at `lastSeq`. */
export type Routed = { answers: (IntakeAnswer | AppError)[]; standings: Standings; lastSeq: number };

/** The arrivals of a batch, the seq of the first, and what the batch before, on which it is decided, has made of its own. */
export type Routing = {
  head: LockedHead;
  prepared: PreparedItem[];
  firstSeq: number;
  particulars: Particulars;
  before?: Footing["decisions"];
  offer?: Offer;
};

/** Decides a batch: what is to be written, `early` before its lock is had, and what is answered once it is. */
export async function routeBatch(
  client: BatchClient,
  context: BatchContext,
  { head, prepared, firstSeq, particulars, before, offer }: Routing,
): Promise<{ early: Statement[]; writes: () => Statement[]; meanwhile: (progress?: Progress) => Routed }> {
  const { state, configuration } = context;
  const results = decideBatch(context, prepared, firstSeq);
  const lastSeq = firstSeq + prepared.length - 1;
  const rows = finishRows(context, lastSeq);
  const { names } = particulars;
  const earlier = await earlierDecisions(client, context, { results, before, names });
  const { early, writes } = statementsFor(client.workspaceId, rows, before !== undefined);
  const notes = heldNotes(client.workspaceId, context);
  return {
    early,
    writes: () => [...writes(), ...notes],
    meanwhile: (progress) => {
      const { answers, decisions } = answerAll(context, { results, earlier, names });
      const left = { head, state, configuration, particulars, decisions, locked: progress?.locked };
      const footing = footingOf(left, lastSeq);
      letGo(context);
      if (footing && offer) offerOnce(progress?.early, () => offer(footing));
      return { answers, standings: state.standings, lastSeq };
    },
  };
}

/**
 * A batch that follows is followed once its early rows are written: by then half its time is over, and two batches that
 * take turns evenly are answered sooner than two that begin together.
 */
function offerOnce(early: Progress["early"] | undefined, offer: () => void): void {
  if (!early) return offer();
  early.then(offer, () => undefined);
}

/** What is on its way to the database is of no more use: until it is committed it would only be carried about in memory. */
function letGo({ state, told }: BatchContext): void {
  state.rows = emptyRows();
  told.clear();
}

function statementsFor(workspaceId: string, rows: BatchRows | null, isFollowing: boolean) {
  if (rows === null) return { early: [], writes: () => [] };
  if (isFollowing) return splitStatements(workspaceId, rows);
  return { early: [], writes: () => batchStatements(workspaceId, rows) };
}
