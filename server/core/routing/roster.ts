import * as z from "zod";
import type { Roster, RosterIndex } from "./situation.ts";

const interval = z.tuple([z.number(), z.number()]);

/** Reads a roster snapshot on its way out of the database. */
export const rosterSchema: z.ZodType<Roster> = z.object({
  schemaVersion: z.literal(1),
  reps: z.array(
    z.object({
      id: z.string(),
      isActive: z.boolean(),
      isPaused: z.boolean(),
      working: z.array(interval),
      timeOff: z.array(interval),
      dayStarts: z.array(z.number()),
      capPerDay: z.int().min(0).nullable(),
      openLimit: z.int().min(0).nullable(),
    }),
  ),
  pools: z.array(
    z.object({
      id: z.string(),
      nobodyEligible: z.enum(["hold", "manager", "assignAnyway"]),
      managerRepId: z.string().nullable(),
      members: z.array(z.object({ repId: z.string(), weight: z.int().min(1).max(1_000_000) })),
    }),
  ),
  queues: z.array(z.object({ id: z.string() })),
});

/** Makes a roster snapshot ready for look-ups; `hash` is the name under which the snapshot is stored. */
export function indexRoster(roster: Roster, hash: string): RosterIndex {
  return {
    hash,
    roster,
    reps: new Map(roster.reps.map((rep) => [rep.id, rep])),
    pools: new Map(roster.pools.map((pool) => [pool.id, pool])),
    queueIds: new Set(roster.queues.map((queue) => queue.id)),
  };
}
