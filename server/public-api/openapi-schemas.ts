import { z } from "@hono/zod-openapi";
import { formBodySchema } from "#server/core/form/read-form-body.ts";
import { TEAM_ROLES } from "#server/core/identify/account-facts.ts";
import { submissionSchema } from "#server/core/lead/submission.ts";

/** A lead as senders write it. */
export const LeadSchema = z.looseObject(submissionSchema.shape).openapi("Lead");

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

/** A form as its page sends it; the page's own HTML form sends the same as form data. The trap for robots is not told. */
export const FilledFormSchema = z.object(formBodySchema.omit({ homepage: true }).shape).openapi("FilledForm");
