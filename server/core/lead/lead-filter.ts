import * as z from "zod";
import { PRIORITIES } from "../routing/rule.ts";
import { LEAD_STATUSES } from "./lead-status.ts";

/** Stands for "has none" where a filter takes an id or a text. */
export const NONE = "none";

const idOrNone = z.union([z.literal(NONE), z.uuid()]).optional();

/**
 * Which leads a list shows; every part that is there must hold. Dates are days of the
 * workspace's zone on which a lead was received, both ends included. `had` is whoever had
 * the lead at any time, `source` the text as sent, `via` the form, key or import it came by. `moved` with `had`:
 * out of that rep's hands; `because`: for this reason. `reached`: how far the lead has come.
 */
export const leadFilterSchema = z.object({
  q: z.string().trim().max(200).optional(),
  owner: idOrNone,
  had: z.uuid().optional(),
  pool: idOrNone,
  queue: z.uuid().optional(),
  rule: idOrNone,
  ruleset: z.int().min(1).optional(),
  source: z.string().max(500).optional(),
  via: z.uuid().optional(),
  priority: z.enum(PRIORITIES).optional(),
  status: z.enum(LEAD_STATUSES).optional(),
  type: z.string().max(60).optional(),
  reason: z.string().max(60).optional(),
  sla: z.enum(["met", "late", "waiting"]).optional(),
  moved: z.enum(["rejected", "reassigned"]).optional(),
  because: z.string().max(60).optional(),
  reached: z.enum(["assigned", "accepted", "acted", "qualified"]).optional(),
  test: z.enum(["no", "only"]).optional(),
  routing: z.enum(["right", "wrong"]).optional(),
  quality: z.enum(["good", "fair", "bad"]).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** What `leadFilterSchema` reads. */
export type LeadFilter = z.infer<typeof leadFilterSchema>;
