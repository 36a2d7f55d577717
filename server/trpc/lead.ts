import * as z from "zod";
import { readClock } from "#db/queries/clock.ts";
import { countLeads, listLeads } from "#db/queries/lead/list-leads.ts";
import { leadFilterSchema } from "#server/core/lead/lead-filter.ts";
import { loggedActionSchema } from "#server/core/outcome/action.ts";
import { CREDIT_REASONS } from "#server/core/outcome/credit.ts";
import { DISQUALIFY_REASONS, REASSIGN_REASONS, RECYCLE_REASONS, REJECT_REASONS } from "#server/core/outcome/reason.ts";
import { acceptLead } from "../services/leads/accept-lead.ts";
import { addNote } from "../services/leads/add-note.ts";
import { claimLead } from "../services/leads/claim-lead.ts";
import { createLead, newLeadSchema } from "../services/leads/create-lead.ts";
import { decideCredit } from "../services/leads/decide-credit.ts";
import { disqualifyLead } from "../services/leads/disqualify-lead.ts";
import { viewerOf } from "../services/leads/lead-at-hand.ts";
import { logAction } from "../services/leads/log-action.ts";
import { qualifyLead } from "../services/leads/qualify-lead.ts";
import { rateLead } from "../services/leads/rate-lead.ts";
import { readCredits } from "../services/leads/read-credits.ts";
import { readEveryRule } from "../services/leads/read-every-rule.ts";
import { readDecisionDocument, readExplanation } from "../services/leads/read-explanation.ts";
import { readFilterOptions } from "../services/leads/read-filter-options.ts";
import { readLead } from "../services/leads/read-lead.ts";
import { reassignLead } from "../services/leads/reassign-lead.ts";
import { recycleLead } from "../services/leads/recycle-lead.ts";
import { rejectLead } from "../services/leads/reject-lead.ts";
import { requestCredit } from "../services/leads/request-credit.ts";
import { undoAction } from "../services/leads/undo-action.ts";
import { ableProcedure, memberProcedure, router } from "./trpc.ts";

const MOST_ROWS = 50;
const one = z.object({ leadId: z.uuid() });
const decision = one.extend({ decisionId: z.uuid() });
const rulesPage = decision.extend({ cursor: z.int().min(0).nullish() });
const note = z.string().trim().max(5_000).optional();
const page = z.object({ filter: leadFilterSchema, cursor: z.uuid().nullish() });
const rating = one.extend({
  quality: z.enum(["good", "fair", "bad"]).optional(),
  routing: z.enum(["right", "wrong"]).optional(),
});

/** Leads: finding them, reading one, and what a person does with it. */
export const leadRouter = router({
  list: memberProcedure.input(page).query(({ ctx, input: { filter, cursor } }) =>
    ctx.read(async (scope) => {
      const now = await readClock(scope.db);
      const rows = await listLeads(scope, viewerOf(ctx.actor), {
        filter,
        before: cursor ?? null,
        limit: MOST_ROWS,
        now,
      });
      return { rows, next: rows.length === MOST_ROWS ? (rows.at(-1)?.id ?? null) : null };
    }),
  ),
  count: memberProcedure.input(z.object({ filter: leadFilterSchema })).query(({ ctx, input: { filter } }) =>
    ctx.read(async (scope) => {
      const now = await readClock(scope.db);
      return countLeads(scope, viewerOf(ctx.actor), { filter, now });
    }),
  ),
  filterOptions: memberProcedure.query(({ ctx }) => readFilterOptions(ctx.actor)),
  byId: memberProcedure.input(one).query(({ ctx, input }) => readLead(ctx.actor, input.leadId)),
  explanation: memberProcedure.input(decision).query(({ ctx, input }) => readExplanation(ctx.actor, input)),
  everyRule: memberProcedure.input(rulesPage).query(({ ctx, input }) => readEveryRule(ctx.actor, input)),
  decisionDocument: memberProcedure.input(decision).query(({ ctx, input }) => readDecisionDocument(ctx.actor, input)),
  credits: ableProcedure("approveCredits").query(({ ctx }) => readCredits(ctx.actor)),
  requestCredit: ableProcedure("requestOwnCredits")
    .input(one.extend({ reason: z.enum(CREDIT_REASONS), note }))
    .mutation(({ ctx, input }) => requestCredit(ctx.actor, input)),
  decideCredit: ableProcedure("approveCredits")
    .input(z.object({ requestId: z.uuid(), isApproved: z.boolean() }))
    .mutation(({ ctx, input }) => decideCredit(ctx.actor, input)),
  create: ableProcedure("createLead")
    .input(newLeadSchema)
    .mutation(({ ctx, input }) => createLead(ctx.actor, input)),
  accept: memberProcedure.input(one).mutation(({ ctx, input }) => acceptLead(ctx.actor, input)),
  reject: memberProcedure
    .input(one.extend({ reason: z.enum(REJECT_REASONS), note }))
    .mutation(({ ctx, input }) => rejectLead(ctx.actor, input)),
  log: memberProcedure
    .input(loggedActionSchema.safeExtend({ leadId: z.uuid() }))
    .mutation(({ ctx, input }) => logAction(ctx.actor, input)),
  qualify: memberProcedure.input(one).mutation(({ ctx, input }) => qualifyLead(ctx.actor, input)),
  disqualify: memberProcedure
    .input(one.extend({ reason: z.enum(DISQUALIFY_REASONS) }))
    .mutation(({ ctx, input }) => disqualifyLead(ctx.actor, input)),
  recycle: memberProcedure
    .input(one.extend({ reason: z.enum(RECYCLE_REASONS) }))
    .mutation(({ ctx, input }) => recycleLead(ctx.actor, input)),
  reassign: memberProcedure
    .input(one.extend({ toRepId: z.uuid(), reason: z.enum(REASSIGN_REASONS), note }))
    .mutation(({ ctx, input }) => reassignLead(ctx.actor, input)),
  claim: memberProcedure.input(one).mutation(({ ctx, input }) => claimLead(ctx.actor, input)),
  rate: memberProcedure.input(rating).mutation(({ ctx, input }) => rateLead(ctx.actor, input)),
  addNote: memberProcedure
    .input(one.extend({ body: z.string().trim().min(1).max(5_000) }))
    .mutation(({ ctx, input }) => addNote(ctx.actor, input)),
  undo: memberProcedure
    .input(one.extend({ actionId: z.uuid() }))
    .mutation(({ ctx, input }) => undoAction(ctx.actor, input)),
});
