import * as z from "zod";
import { accountFactsSchema } from "../identify/account-facts.ts";
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
    })
    .nullable(),
  changed: z.array(z.string()).optional(),
});

/** A lead was checked field by field when it came in; here only what the core cannot do without is looked at. */
const lead = z.custom<NormalisedLead>(
  (value) => typeof value === "object" && value !== null && "fields" in value && "issues" in value && "isTest" in value,
  "This is no normalised lead.",
);

/** Reads a lead snapshot on its way out of the database. */
export const leadSnapshotSchema: z.ZodType<LeadSnapshot> = z.object({
  schemaVersion: z.literal(1),
  lead,
  source: z.object({ kind: z.enum(["api", "form", "import", "webhook", "manual"]), name: z.string() }),
  verdict,
  proposal: z.object({ priority, disposition }),
  clock: clockFactsSchema.optional(),
});

/** Answers the snapshot of a situation's lead, as it must be stored beside the decision. */
export function snapshotOf({ lead, source, verdict, proposal, clock }: Situation): LeadSnapshot {
  return { schemaVersion: 1, lead, source, verdict, proposal, ...(clock ? { clock } : {}) };
}
