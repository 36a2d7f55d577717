import { z } from "@hono/zod-openapi";
import { LEAD_STATUSES } from "#server/core/lead/lead-status.ts";
import { EFFECTS, EXCEPTIONS_RAISED, REASONS, SECTION_OUTCOMES } from "#server/core/routing/decision.ts";
import { DISPOSITIONS, PRIORITIES, SECTIONS } from "#server/core/routing/rule.ts";

const text = z.string().nullable();
const id = z.uuid().nullable();
const instant = z.iso.datetime().nullable();
const named = z.object({ id: z.uuid(), name: z.string() }).nullable();
const perhapsNamed = z.object({ id: z.uuid(), name: text });
const reason = { reason_code: z.enum(REASONS), reason: z.string() };
const outcome = {
  status: z.enum(LEAD_STATUSES),
  priority: z.enum(PRIORITIES),
  disposition: z.enum(DISPOSITIONS),
  due_at: instant,
  ruleset_version: z.int(),
};

/** What a sender is told about a lead. */
export const AnswerSchema = z
  .object({
    lead_id: z.uuid(),
    submission_id: z.uuid(),
    decision_id: z.uuid(),
    kind: z.enum(["decided", "attached", "unchanged"]),
    owner: z.object({ id: z.uuid(), name: z.string(), email: z.string() }).nullable(),
    pool: named,
    queue: named,
    ...outcome,
    ...reason,
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

const place = { index: z.int(), status_code: z.int() };

/** What a sender is told about a batch: an answer or what to mend for each item, in order. */
export const BatchAnswerSchema = z.object({
  accepted: z.int(),
  items: z.array(
    z.union([
      AnswerSchema.extend(place),
      z.object({ ...place, errors: ProblemSchema.shape.errors }).openapi("RefusedItem"),
    ]),
  ),
});

/** What a sender is told about an account or an opportunity that was written. */
export const WrittenSchema = z.object({ id: z.uuid(), external_id: z.string() }).openapi("Written");

/** A lead as it stands. */
export const StandingLeadSchema = z
  .object({
    id: z.uuid(),
    ...outcome,
    owner_rep_id: id,
    pool_id: id,
    queue_id: id,
    decision_id: z.uuid(),
    type: text,
    email: text,
    phone: text,
    first_name: text,
    last_name: text,
    company: text,
    company_domain: text,
    job_title: text,
    country: text,
    state: text,
    city: text,
    employees: z.int().nullable(),
    product_interest: z.array(z.string()),
    language: text,
    time_zone: text,
    message: text,
    source: text,
    campaign: text,
    first_source: text,
    first_campaign: text,
    tags: z.array(z.string()),
    is_test: z.boolean(),
    submission_count: z.int(),
    received_at: z.iso.datetime(),
    assigned_at: instant,
    accepted_at: instant,
    first_action_at: instant,
    qualified_at: instant,
    mail_state: z.enum(["pending", "sent", "failed"]).nullable(),
  })
  .openapi("StandingLead");

const section = z.object({
  section: z.enum(SECTIONS),
  outcome: z.enum(SECTION_OUTCOMES),
  rules_looked_at: z.int(),
  matched: z.array(z.object({ rule: perhapsNamed, effect: z.enum(EFFECTS) })),
});

const turn = z.object({
  pool_id: z.uuid(),
  winner_id: id,
  uses_turn: z.boolean(),
  otherwise_id: id,
  balances_before: z.array(z.object({ rep_id: z.uuid(), balance: z.number(), assigned: z.int() })),
});

/** One decision about a lead, with its reason. Balances are in leads. */
export const DecisionSchema = z
  .object({
    id: z.uuid(),
    lead_id: z.uuid(),
    at: z.iso.datetime(),
    kind: z.enum(["decided", "attached", "release", "redecided"]),
    ...outcome,
    ...reason,
    owner: perhapsNamed.nullable(),
    pool: perhapsNamed.nullable(),
    rule: perhapsNamed.nullable(),
    engine_version: z.int(),
    sections: z.array(section),
    turns: z.array(turn),
    exceptions: z.array(z.object({ type: z.enum(EXCEPTIONS_RAISED), field: text })),
  })
  .openapi("Decision");

const pair = z.array(z.string()).length(2).openapi({ description: "A value and its words" });
const question = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  required: z.boolean(),
  half: z.boolean(),
  help: z.string(),
  autocomplete: z.string(),
  options: z.array(pair),
});

/** A form as a visitor's browser is told it. */
export const FormSchema = z
  .object({
    title: z.string(),
    intro: z.string(),
    submit_label: z.string(),
    fields: z.array(question),
    consent: z
      .object({
        text: z.string(),
        required: z.boolean(),
        link: z.object({ url: z.url(), label: z.string() }).nullable(),
      })
      .nullable(),
    appearance: z.object({ accent: text, on_accent: text, radius_px: z.int().nullable() }),
  })
  .openapi("Form");

const submission_id = z.uuid();

/** What a visitor's browser is told after sending: a text, or where to go. */
export const ThanksSchema = z
  .union([
    z.object({ submission_id, thank_you: z.object({ title: z.string(), text: z.string() }) }),
    z.object({ submission_id, redirect: z.url() }),
  ])
  .openapi("Thanks");
