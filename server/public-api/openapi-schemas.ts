import { z } from "@hono/zod-openapi";
import { TEAM_ROLES } from "#server/core/identify/account-facts.ts";
import { submissionSchema } from "#server/core/lead/submission.ts";

const named = z.object({ id: z.uuid(), name: z.string() }).nullable();

/** A lead as senders write it. */
export const LeadSchema = z.looseObject(submissionSchema.shape).openapi("Lead");

/** What a sender is told about a lead. */
export const AnswerSchema = z
  .object({
    lead_id: z.uuid(),
    submission_id: z.uuid(),
    decision_id: z.uuid(),
    kind: z.enum(["decided", "attached", "unchanged"]),
    status: z.string(),
    owner: z.object({ id: z.uuid(), name: z.string(), email: z.string() }).nullable(),
    pool: named,
    queue: named,
    disposition: z.string(),
    priority: z.enum(["P1", "P2", "P3", "P4"]),
    reason_code: z.string(),
    reason: z.string(),
    due_at: z.iso.datetime().nullable(),
    ruleset_version: z.int(),
  })
  .openapi("Answer");

/** A refusal, RFC 9457. */
export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })),
    request_id: z.string().nullable(),
  })
  .openapi("Problem");

/** An account as senders write it. */
export const AccountSchema = z
  .object({
    name: z.string(),
    class: z.enum(["customer", "prospect", "former_customer", "partner", "competitor"]).optional(),
    domains: z.array(z.string()).optional(),
    alias_domains: z.array(z.string()).optional(),
    owner_email: z.string().nullable().optional(),
    owner_id: z.uuid().nullable().optional(),
    parent_external_id: z.string().nullable().optional(),
    team: z.array(z.object({ role: z.enum(TEAM_ROLES), owner_email: z.string() })).optional(),
    country: z.string().nullable().optional(),
    state: z.string().nullable().optional(),
    city: z.string().nullable().optional(),
    postal_code: z.string().nullable().optional(),
    industry: z.string().nullable().optional(),
    employees: z.int().nullable().optional(),
  })
  .openapi("Account");

/** An opportunity as senders write it; its account is named by one of its two ids. */
export const OpportunitySchema = z
  .object({
    name: z.string(),
    account_external_id: z.string().optional(),
    account_id: z.uuid().optional(),
    status: z.enum(["open", "won", "lost"]).optional(),
    stage: z.string().nullable().optional(),
    amount: z.number().nullable().optional(),
    currency: z.string().nullable().optional(),
    closes_on: z.iso.date().nullable().optional(),
    owner_email: z.string().nullable().optional(),
    owner_id: z.uuid().nullable().optional(),
  })
  .openapi("Opportunity");
