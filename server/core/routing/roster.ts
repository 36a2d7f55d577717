import * as z from "zod";
import { type CapOn, capSchema, capsOn, isPlainDay } from "../pool/caps.ts";
import type { Roster, RosterIndex, RosterRep } from "./situation.ts";

const interval = z.tuple([z.number(), z.number()]);
const instants = z.array(z.number());
const limit = z.int().min(0).nullable();

const repSchema = z.object({
  id: z.string(),
  isActive: z.boolean(),
  isPaused: z.boolean(),
  pausedUntil: z.number().optional(),
  working: z.array(interval),
  timeOff: z.array(interval),
  holidays: z.array(interval).optional(),
  dayStarts: instants,
  weekStarts: instants.optional(),
  monthStarts: instants.optional(),
  /** Snapshots from before caps were a list. */
  capPerDay: limit.optional(),
  caps: z.array(capSchema).optional(),
  openLimit: limit,
  coverRepId: z.string().optional(),
  isSlow: z.boolean().optional(),
});

/** A rep as a roster snapshot holds them, of today or from before caps were a list. */
export type StoredRep = z.input<typeof repSchema>;

/** Brings a stored rep forward: a daily cap of their own is a cap of the list. */
export function bringRepForward({ capPerDay, ...rep }: StoredRep): RosterRep {
  if (capPerDay === undefined || capPerDay === null) return rep as RosterRep;
  return { ...rep, caps: [{ per: "day", kind: "calendar", limit: capPerDay }] } as RosterRep;
}

/** Reads a roster snapshot on its way out of the database. */
export const rosterSchema: z.ZodType<Roster> = z.object({
  schemaVersion: z.literal(1),
  reps: z.array(repSchema.transform(bringRepForward)),
  pools: z.array(
    z.object({
      id: z.string(),
      nobodyEligible: z.enum(["hold", "manager", "assignWithCover", "assignAnyway"]),
      managerRepId: z.string().nullable(),
      members: z.array(
        z.object({
          repId: z.string(),
          weight: z.int().min(1).max(1_000_000),
          caps: z.array(capSchema).optional(),
        }),
      ),
      passesOverSlow: z.boolean().optional(),
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
    ...indexCaps(roster),
  };
}

function indexCaps({ reps, pools }: Roster): Pick<RosterIndex, "capsIn" | "counted"> {
  const own = new Map(reps.map(({ id, caps = [] }) => [id, capsOn(caps, null)]));
  const counted = new Map<string, CapOn[]>();
  const count = (repId: string, caps: readonly CapOn[]) => {
    const more = caps.filter((cap) => !isPlainDay(cap));
    if (more.length > 0) counted.set(repId, [...(counted.get(repId) ?? []), ...more]);
  };
  for (const [repId, caps] of own) count(repId, caps);
  const capsIn = new Map<string, Map<string, readonly CapOn[]>>();
  for (const { id, members } of pools) {
    const byRep = new Map<string, readonly CapOn[]>();
    for (const { repId, caps = [] } of members) {
      const ofPool = capsOn(caps, id);
      count(repId, ofPool);
      const all = [...(own.get(repId) ?? []), ...ofPool];
      if (all.length > 0) byRep.set(repId, all);
    }
    capsIn.set(id, byRep);
  }
  return { capsIn, counted };
}
