import * as z from "zod";
import { type Decision, EFFECTS, EXCEPTIONS_RAISED, EXCLUSIONS, SECTION_OUTCOMES } from "./decision.ts";
import { DISPOSITIONS, PRIORITIES } from "./rule.ts";

/** The single values of a decision: one column each, so that they can be searched. */
export type DecisionHead = Omit<
  Decision,
  | "tags"
  | "sections"
  | "turns"
  | "repsAsked"
  | "exceptions"
  | "wait"
  | "loadBefore"
  | "cover"
  | "debits"
  | "slaPolicyId"
  | "nurtureTrackId"
>;

const id = z.string();
const count = z.int();
const member = z.union([count, id]);

/**
 * [rep: place in the pool's member list, or id of one who is not in it; balance in nano; assigned; turn of the last
 * lead; under catch up also: owed in nano; day of the last payback]
 */
const ledgerTuple = z.tuple([member, count, count, count]).rest(z.number());

/** [place in the member list; exclusion, or balance in nano after this turn's entitlement; open; today; detail of the load] */
const candidateTuple = z.tuple([count, z.union([z.enum(EXCLUSIONS), count]), count, count, z.array(count).optional()]);

/** [rule, effect, variant of an A/B rule] */
const matchTuple = z.tuple([id, z.enum(EFFECTS), count.optional()]);

/** [outcome, rules looked at, those that matched, how many would have but for their dates] */
const sectionTuple = z.tuple([z.enum(SECTION_OUTCOMES), count, z.array(matchTuple), count.optional()]);

const turn = z.object({
  pool: id,
  /** Place of the winner in the member list. */
  won: count.nullable(),
  other: count.nullable(),
  anyway: z.boolean(),
  used: z.boolean(),
  before: z.array(ledgerTuple),
  seen: z.array(candidateTuple),
  /** The rest is left out where it does not apply. The ledger, if it is not the pool's own. */
  ledger: id.optional(),
  sticky: z.literal(true).optional(),
  offer: z.literal(true).optional(),
  away: z.array(count).optional(),
  paid: z.array(z.tuple([count, z.number()])).optional(),
  points: count.optional(),
  /** Fingerprint of `before` and `seen`, those included whom the turn passed over; left out before it was kept. */
  sum: count.optional(),
});

/**
 * Everything else of a decision, with what `decide` was told beside the lead, the rules and the
 * roster: one jsonb document, at most 2 kB at 8 candidates and 4 kB at 50. No personal data.
 */
export const decisionBodySchema = z.object({
  schemaVersion: z.literal(1),
  sections: z.array(sectionTuple).length(5),
  turns: z.array(turn),
  /** Rep, exclusion, open, today; extra work units where there are any. */
  reps: z.array(z.tuple([id, z.enum(EXCLUSIONS).nullable(), count, count, count.optional()])),
  /** Type, rule, pool, field; the owner without cover where it is about one. */
  exceptions: z.array(
    z.tuple([z.enum(EXCEPTIONS_RAISED), id.nullable(), id.nullable(), z.string().nullable(), id.optional()]),
  ),
  /** Who covers, until when, and 1 where it is the manager. */
  cover: z.tuple([id, z.number().nullable(), z.literal([0, 1])]).optional(),
  tags: z.array(z.string()),
  /** Of a lead held by one step of a waterfall: the target that is next, and when. */
  wait: z.tuple([count, z.number()]).optional(),
  /** Load of the owner before: open, start of the day, today. */
  load: z.tuple([count, z.number(), count]).nullable(),
  debits: z.array(id).optional(),
  /** SLA policy and nurture track, where a rule named one. */
  sla: id.optional(),
  track: id.optional(),
  told: z.object({
    occasion: z.enum(["intake", "release", "reject", "manual"]),
    excluded: z.array(id),
    standards: z.tuple([z.number().nullable(), z.number().nullable(), z.number().nullable(), z.number().nullable()]),
    release: z
      .object({
        poolId: id.nullable(),
        repId: id.nullable(),
        ruleId: id.nullable(),
        priority: z.enum(PRIORITIES),
        disposition: z.enum(DISPOSITIONS),
        claimRepId: id.optional(),
        step: count.optional(),
        slaPolicyId: id.optional(),
      })
      .nullable(),
    /** Only where a pool that was asked held a lead already, or somebody in it had enough of them. */
    line: z.object({ ahead: z.array(z.tuple([id, z.enum(PRIORITIES)])), paced: z.array(id) }).optional(),
  }),
});

/** The jsonb document of a decision. */
export type DecisionBody = z.infer<typeof decisionBodySchema>;

/** A decision as it is stored: columns and one document. */
export type StoredDecision = { head: DecisionHead; body: DecisionBody };
