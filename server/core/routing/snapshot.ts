import * as z from "zod";
import { accountFactsSchema } from "../identify/account-facts.ts";
import { EMPTY_LEAD } from "../lead/empty-lead.ts";
import type { NormalisedLead } from "../lead/lead.ts";
import { clockFactsSchema } from "../time/clock-facts.ts";
import { DISPOSITIONS, PRIORITIES } from "./rule.ts";
import type { Situation, Verdict } from "./situation.ts";

/**
 * What a lead was like when it was decided: one `lead_snapshot` document. A release or a
 * second look at the same submission may use the same one only if verdict and proposal are equal.
 */
export type LeadSnapshot = Pick<Situation, "lead" | "source" | "verdict" | "proposal" | "clock"> & { schemaVersion: 1 };

const id = z.string();
const priority = z.enum(PRIORITIES);
const disposition = z.enum(DISPOSITIONS);

const verdict: z.ZodType<Verdict> = z.object({
  kind: z.enum(["new", "attached", "again"]),
  previousOwnerId: id.nullable(),
  companyOwnerId: id.nullable(),
  companyLast: z.object({ repId: id, at: z.number() }).optional(),
  account: accountFactsSchema.nullable(),
  standing: z
    .object({
      status: z.enum(["assigned", "queued"]),
      ownerRepId: id.nullable(),
      queueId: id.nullable(),
      poolId: id.nullable(),
      priority,
      disposition,
      assignedAt: z.number(),
      dueAt: z.number().nullable(),
      slaPolicyId: id.optional(),
    })
    .nullable(),
  changed: z.array(z.string()).optional(),
});

/** A lead was checked field by field when it came in; here only what the core cannot do without is looked at. */
const lead = z.custom<NormalisedLead>(
  (value) => typeof value === "object" && value !== null && "fields" in value && "issues" in value && "isTest" in value,
  "This is no normalised lead.",
);

const whole = z.object({
  schemaVersion: z.literal(1),
  lead,
  source: z.object({ kind: z.enum(["api", "form", "import", "webhook", "manual"]), name: z.string() }),
  verdict,
  proposal: z.object({ priority, disposition }),
  clock: clockFactsSchema.optional(),
});

const sparse = z.looseObject({
  schemaVersion: z.literal(2),
  lead: z.record(z.string(), z.unknown()),
  verdict: z.record(z.string(), z.unknown()),
});

/** Reads a lead snapshot on its way out of the database: whole, as older ones are stored, or with what says nothing left out. */
export const leadSnapshotSchema: z.ZodType<LeadSnapshot> = z.preprocess((stored) => {
  const { success, data } = sparse.safeParse(stored);
  if (!success) return stored;
  return {
    ...data,
    schemaVersion: 1,
    lead: { ...EMPTY_LEAD, ...data.lead },
    verdict: { ...EMPTY_VERDICT, ...data.verdict },
  };
}, whole);

const EMPTY_VERDICT = { previousOwnerId: null, companyOwnerId: null, account: null, standing: null };

/** Answers the snapshot of a situation's lead, as it belongs to the decision. */
export function snapshotOf({ lead, source, verdict, proposal, clock }: Situation): LeadSnapshot {
  return { schemaVersion: 1, lead, source, verdict, proposal, ...(clock ? { clock } : {}) };
}

/**
 * Answers the same as the text that is stored. What says nothing is left out, two fifths of a typical lead's snapshot:
 * every byte is checked by the database, written to its log, kept and read again.
 */
export function snapshotText({ lead, source, verdict, proposal, clock }: Situation): string {
  return JSON.stringify({
    schemaVersion: 2,
    lead: withoutNothing(lead),
    source,
    verdict: withoutNothing(verdict),
    proposal,
    clock,
  });
}

/** For a plain object alone. `for … in`, because a list of all entries first takes longer than to write them down. */
function withoutNothing(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key in document) {
    const value = document[key];
    if (!saysNothing(value)) kept[key] = value;
  }
  return kept;
}

function saysNothing(value: unknown): boolean {
  if (typeof value !== "object") return value === false;
  for (const _ in value) return false;
  return true;
}
