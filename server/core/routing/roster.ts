import * as z from "zod";
import type { Condition } from "../conditions/condition.ts";
import { compileCondition, FactSlots, type Predicate } from "../conditions/evaluate.ts";
import { RuleError } from "../conditions/operand.ts";
import type { LibraryIndex } from "../library/resolve.ts";
import { namedInLibrary } from "../library/uses.ts";
import { type CapOn, capSchema, capsOn, isPlainDay } from "../pool/caps.ts";
import { NOBODY_ELIGIBLE, poolRulesSchema, type RosterMember, rosterMemberSchema } from "../pool/pool-rules.ts";
import type { CompiledConditions, MemberConditions, Roster, RosterIndex, RosterRep, Seat } from "./situation.ts";

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
  skills: z.array(z.string()).optional(),
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
    poolRulesSchema.extend({
      id: z.string(),
      nobodyEligible: z.enum(NOBODY_ELIGIBLE),
      managerRepId: z.string().nullable(),
      members: z.array(rosterMemberSchema),
      ledgerId: z.string().optional(),
      passesOverSlow: z.boolean().optional(),
    }),
  ),
  queues: z.array(z.object({ id: z.string() })),
});

/** Makes a roster snapshot ready for look-ups; `hash` is the name under which the snapshot is stored. */
export function indexRoster(roster: Roster, hash: string): RosterIndex {
  const reps = new Map(roster.reps.map((rep) => [rep.id, rep]));
  const caps = indexCaps(roster);
  return {
    hash,
    roster,
    reps,
    pools: new Map(roster.pools.map((pool) => [pool.id, pool])),
    queueIds: new Set(roster.queues.map((queue) => queue.id)),
    ...caps,
    seats: seatsOf(roster, reps, caps),
    stickyDays: Math.max(0, ...roster.pools.map(({ stickyDays = 0 }) => stickyDays)),
    countingOwned: countingOwned(roster),
    conditions: conditionsOf(roster),
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

const NO_CAPS: readonly CapOn[] = [];

function seatsOf(
  { pools }: Roster,
  reps: RosterIndex["reps"],
  { capsIn }: Pick<RosterIndex, "capsIn">,
): Map<string, Seat[]> {
  const seatOf = (poolId: string, member: RosterMember): Seat => {
    return { member, rep: reps.get(member.repId), caps: capsIn.get(poolId)?.get(member.repId) ?? NO_CAPS };
  };
  return new Map(pools.map(({ id, members }) => [id, members.map((member) => seatOf(id, member))]));
}

function countingOwned({ pools }: Roster): Map<string, string[]> {
  const byRep = new Map<string, string[]>();
  for (const { id, ledgerId = id, countsOwned, members } of pools) {
    for (const { repId } of countsOwned ? members : []) {
      const known = byRep.get(repId) ?? [];
      if (!known.includes(ledgerId)) byRep.set(repId, [...known, ledgerId]);
    }
  }
  return byRep;
}

/** Compiled once for each library: a roster outlives a ruleset, and a ruleset a roster. */
function conditionsOf({ pools }: Roster): MemberConditions | null {
  const conditional = pools.flatMap(({ members }) => members).filter(({ when }) => when);
  if (conditional.length === 0) return null;
  const known = new WeakMap<LibraryIndex, CompiledConditions>();
  return {
    under(library) {
      const compiled = known.get(library) ?? compileAll(conditional, library);
      known.set(library, compiled);
      return compiled;
    },
  };
}

function compileAll(members: readonly RosterMember[], library: LibraryIndex): CompiledConditions {
  const slots = new FactSlots();
  const of = new Map(members.flatMap((one) => (one.when ? [[one, compiled(one.when, slots, library)] as const] : [])));
  return { about: (situation) => slots.about(situation), of };
}

const NEVER: Predicate = () => false;

/**
 * A condition that names what this library does not have (a held lead is given under the version that chose the pool,
 * which may be older) is met by no lead: the others of the pool can still take it.
 */
function compiled(when: Condition, slots: FactSlots, library: LibraryIndex): Predicate | RuleError {
  try {
    return compileCondition(library.resolve(when), slots);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return isWithout(when, library) ? NEVER : error;
  }
}

function isWithout(when: Condition, { library }: LibraryIndex): boolean {
  const ids = new Set([...library.segments, ...library.lists, ...library.territories].map(({ id }) => id));
  return namedInLibrary(when).some((id) => !ids.has(id));
}
