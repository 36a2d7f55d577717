import type { BatchClient } from "#db/directory/batch-transaction.ts";
import { type HeldLead, type LinePlace, listHeldBehind, listHeldLeads } from "#db/queries/held/list-held.ts";
import type { Given } from "#server/core/pool/pacing.ts";
import type { BatchContext } from "../intake/run-batch.ts";
import { canMove } from "./can-move.ts";
import { type ChosenRelease, chooseReleases, isOffered, stepDue } from "./choose-releases.ts";
import { readHeld } from "./read-held.ts";

/** How many leads of a line are read at a time, and how often in one look: the lock is held meanwhile. */
const MOST_PER_LINE = 25;
const MOST_READS = 4;

/**
 * What a look along the lines came to: who gets which lead, which leads stay although their pool could take others, and
 * all that were looked at. `unread`: pools whose lines go on behind that, by id. `cutShort`: those of them of which
 * somebody might get a lead that was not looked at.
 */
export type Along = {
  chosen: ChosenRelease[];
  particular: Set<string>;
  held: HeldLead[];
  unread: Map<string, LinePlace>;
  cutShort: readonly LinePlace[];
};

/**
 * `given`: held leads of the last minutes; those that are chosen join them. `from`: where an earlier look was cut short.
 * This one goes on there, once it has looked at what stands first.
 */
export type Look = { now: number; given: Given[]; from?: readonly LinePlace[] | undefined };

/**
 * Looks along the lines of held leads, by priority, then age, and chooses who gets which. Leads that ask for what nobody
 * there has do not hide those behind them: where the line goes on it is read on, as often as one look may, while somebody
 * of the pool could be given a lead.
 */
export async function lookAlong(
  client: BatchClient,
  context: BatchContext,
  { now, given, from = [] }: Look,
): Promise<Along> {
  const along: Along = { chosen: [], particular: new Set(), held: [], unread: new Map(), cutShort: [] };
  let found = await listHeldLeads(client, MOST_PER_LINE);
  for (let reads = 1; ; reads++) {
    const closed = await choose(client, context, { now, given, found, along });
    const ends = endsOf(found);
    for (const end of ends) along.unread.set(end.poolId, end);
    const open = ends.filter(
      ({ poolId, priority }) => !closed.has(poolId) && canMove(context, { pool_id: poolId, priority }, given, now),
    );
    along.cutShort = reads === 1 ? open.map((end) => laterPlace(end, from)) : open;
    if (open.length === 0 || reads === MOST_READS) return along;
    for (const { poolId } of open) along.unread.delete(poolId);
    found = await listHeldBehind(client, along.cutShort, MOST_PER_LINE);
  }
}

type Part = { now: number; given: Given[]; found: readonly HeldLead[]; along: Along };

/** Chooses among what was read now, and adds it to what the look came to. Answers the pools that can give nothing more. */
async function choose(
  client: BatchClient,
  context: BatchContext,
  { now, given, found, along }: Part,
): Promise<ReadonlySet<string>> {
  // Behind the first reading a lead whose wait is over is left: it is read for that, in front of the line.
  const isFirst = along.held.length === 0;
  const fresh = isFirst ? found : found.filter((one) => stepDue(one, now) === undefined);
  const line = await readHeld(client, context, fresh);
  const { chosen, particular, closed } = chooseReleases(context, now, { ...line, given });
  along.held.push(...line.held);
  along.chosen.push(...chosen);
  for (const id of particular) along.particular.add(id);
  return closed;
}

/** Where a reading of a pool's line ended, of those of which as many leads were read as may be: there it may go on. */
function endsOf(found: readonly HeldLead[]): LinePlace[] {
  const lines = Map.groupBy(
    found.filter((one) => one.lead.pool_id !== null && !isOffered(one)),
    ({ lead }) => lead.pool_id as string,
  );
  return [...lines].flatMap(([poolId, line]) => {
    // What was read for the end of its wait stands further behind.
    const last = line[MOST_PER_LINE - 1]?.lead;
    if (!last) return [];
    const { priority, received_at: receivedAt, id } = last;
    return [{ poolId, priority: String(priority), receivedAt: String(receivedAt), id: String(id) }];
  });
}

/** The place further behind of one and of where the pool's line was looked at last. */
function laterPlace(place: LinePlace, looked: readonly LinePlace[]): LinePlace {
  const other = looked.find(({ poolId }) => poolId === place.poolId);
  return other && isBehind(other, place) ? other : place;
}

function isBehind(a: LinePlace, b: LinePlace): boolean {
  if (a.priority !== b.priority) return a.priority > b.priority;
  const [at, of] = [Date.parse(a.receivedAt), Date.parse(b.receivedAt)];
  return at === of ? a.id > b.id : at > of;
}
