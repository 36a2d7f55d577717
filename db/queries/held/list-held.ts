import type { BatchClient } from "#db/directory/batch-transaction.ts";
import { BATCH_COLUMNS, type BatchRow } from "../intake/columns.ts";

/** A lead that waits, held or offered, with what it was decided from; documents are not validated yet. `excluded`: who must not get it back. */
export type HeldLead = {
  lead: BatchRow<"lead">;
  snapshot: unknown;
  excluded: unknown;
  held_for_rep_id: string | null;
  /** The target that is next and when, where the lead waits at one step of a waterfall. */
  wait: unknown;
};

const COLUMNS = Object.keys(BATCH_COLUMNS.lead)
  .map((column) => `l.${column}`)
  .join(", ");
const FIRST = "order by priority, received_at, id limit $2";

/** What a held lead is decided from, for those that `first` names by id; by priority, then age. */
const heldLeads = (first: string) => `with first as (${first})
  select (select row_to_json(r) from (select ${COLUMNS}) r) as lead, s.body as snapshot,
    d.body #> '{told,excluded}' as excluded, d.held_for_rep_id,
    d.body -> 'wait' as wait
  from first
  join lead l on l.workspace_id = $1 and l.id = first.id
  join decision d on d.workspace_id = $1 and d.id = l.decision_id
  join lead_snapshot s on s.workspace_id = $1 and s.id = l.decision_id
  order by l.priority, l.received_at, l.id`;

/** Leads that no pool holds wait for a rep by name: the first of each rep's. */
const FOR_A_REP = `select l.id, row_number() over (partition by d.held_for_rep_id
      order by l.priority, l.received_at, l.id) as place
    from lead l join decision d on d.workspace_id = $1 and d.id = l.decision_id
    where l.workspace_id = $1 and l.pool_id is null and l.status = 'held'`;

/**
 * Lists the first leads that each pool holds, those held for each rep by name, and those held or offered whose wait at
 * a target ends first: by priority, then age.
 * Pools and reps are asked one by one, so that a long line of one hides no other's.
 */
export async function listHeldLeads(client: BatchClient, limitPerLine: number): Promise<HeldLead[]> {
  const { rows } = await client.query<HeldLead>({
    text: heldLeads(`select f.id from pool p, lateral (select id, priority, received_at from lead where workspace_id = $1
          and pool_id = p.id and status = 'held' ${FIRST}) f where p.workspace_id = $1
        union all
        select id from (${FOR_A_REP}) f where f.place <= $2
        union
        (select id from lead where workspace_id = $1 and status in ('held', 'queued') and wait_until is not null
          order by wait_until limit $2)`),
    values: [client.workspaceId, limitPerLine],
  });
  return rows;
}

/** A place in the line of a pool's held leads: that of the lead up to which it was looked at. */
export type LinePlace = { poolId: string; priority: string; receivedAt: string; id: string };

/** Lists the leads that pools hold behind these places, so many of each pool: by priority, then age. */
export async function listHeldBehind(
  client: BatchClient,
  places: readonly LinePlace[],
  limitPerPool: number,
): Promise<HeldLead[]> {
  const { rows } = await client.query<HeldLead>({
    text: heldLeads(`select f.id from unnest($3::uuid[], $4::text[], $5::timestamptz[], $6::uuid[])
          as place (pool_id, priority, received_at, id),
        lateral (select l.id from lead l where l.workspace_id = $1 and l.pool_id = place.pool_id and l.status = 'held'
          and (l.priority, l.received_at, l.id) > (place.priority, place.received_at, place.id)
          order by l.priority, l.received_at, l.id limit $2) f`),
    values: [
      client.workspaceId,
      limitPerPool,
      places.map(({ poolId }) => poolId),
      places.map(({ priority }) => priority),
      places.map(({ receivedAt }) => receivedAt),
      places.map(({ id }) => id),
    ],
  });
  return rows;
}

/** Lists some of the leads that pools hold or that wait for a rep, by priority, then age. */
export async function listHeldByIds(client: BatchClient, ids: readonly string[]): Promise<HeldLead[]> {
  const { rows } = await client.query<HeldLead>({
    text: heldLeads("select id from lead where workspace_id = $1 and id = any($2::uuid[]) and status = 'held'"),
    values: [client.workspaceId, ids],
  });
  return rows;
}

/** Lists which pools hold leads, with the priority of the most urgent one. */
export async function listLines(client: BatchClient): Promise<{ pool_id: string; priority: string }[]> {
  const { rows } = await client.query<{ pool_id: string; priority: string }>({
    name: "held-lines",
    text: `select p.id as pool_id, f.priority from pool p, lateral (select priority from lead
      where workspace_id = $1 and pool_id = p.id and status = 'held' order by priority limit 1) f
      where p.workspace_id = $1`,
    values: [client.workspaceId],
  });
  return rows;
}

/** Lists whom held leads went to since an instant (epoch ms), those of priority P1 aside. */
export async function listReleasedSince(client: BatchClient, since: number): Promise<{ repId: string; at: number }[]> {
  const { rows } = await client.query<{ rep_id: string; at: Date }>({
    text: `select owner_rep_id as rep_id, at from decision where workspace_id = $1 and kind = 'release'
      and at > to_timestamp($2::double precision / 1000) and owner_rep_id is not null and priority <> 'P1'`,
    values: [client.workspaceId, since],
  });
  return rows.map(({ rep_id, at }) => ({ repId: rep_id, at: at.getTime() }));
}

/** Answers whether any lead of the workspace is held, and whether one that a pool offers waits at a target. */
export async function findWaiting(client: BatchClient): Promise<{ held: boolean; offered: boolean }> {
  const { rows } = await client.query<{ held: boolean; offered: boolean }>({
    text: `select exists (select from lead where workspace_id = $1 and status = 'held') as held,
      exists (select from lead where workspace_id = $1 and status = 'queued' and wait_until is not null) as offered`,
    values: [client.workspaceId],
  });
  return rows[0] ?? { held: false, offered: false };
}
