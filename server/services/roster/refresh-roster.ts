import { setHeadConfiguration } from "#db/directory/head.ts";
import { insertRosterSnapshot, readRosterRows } from "#db/queries/team/roster.ts";
import type { Roster } from "#server/core/routing/situation.ts";
import type { Writing } from "../actor.ts";
import { documentHash } from "../document-hash.ts";
import { compileRep } from "./compile-rep.ts";
import { rosterPools } from "./roster-pools.ts";

const DAY_MS = 86_400_000;

/**
 * Compiles people and pools into a new roster snapshot and makes it the one in force. Every edit of a rep,
 * schedule, holiday, time off, pool, member or queue calls it in its own transaction; the worker renews it daily.
 * Intervals reach from yesterday to 35 days ahead. Answers the snapshot's hash.
 */
export async function refreshRoster({ scope, now }: Pick<Writing, "scope" | "now">): Promise<string> {
  const from = rosterFrom(now);
  const rows = await readRosterRows(scope, new Date(from));
  const roster: Roster = {
    schemaVersion: 1,
    reps: rows.reps.map((rep) => compileRep(rows, rep, from)),
    pools: rosterPools(rows),
    queues: rows.queues,
  };
  const body = JSON.stringify(roster);
  const hash = documentHash(body);
  await insertRosterSnapshot(scope, { hash, body, at: new Date(now) });
  await setHeadConfiguration(scope, { rosterHash: hash });
  return hash;
}

/** Where a roster that is made now begins: yesterday's midnight, UTC. */
export const rosterFrom = (now: number): number => Math.floor(now / DAY_MS) * DAY_MS - DAY_MS;
