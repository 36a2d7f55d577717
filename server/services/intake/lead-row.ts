import type { BatchRow } from "#db/queries/intake/columns.ts";
import type { NormalisedLead } from "#server/core/lead/lead.ts";
import type { Decision } from "#server/core/routing/decision.ts";

/** The instants written last: a batch says few, each many times. */
const MOST_INSTANTS = 256;
const instants = new Map<number, string>();

/** An instant (epoch ms) as the database reads it; null stays null. */
export function iso(at: number): string;
export function iso(at: number | null): string | null;
export function iso(at: number | null): string | null {
  if (at === null) return null;
  const known = instants.get(at);
  if (known !== undefined) return known;
  if (instants.size >= MOST_INSTANTS) instants.clear();
  const text = new Date(at).toISOString();
  instants.set(at, text);
  return text;
}

type Arrival = { leadId: string; sourceId: string; at: number; lead: NormalisedLead };

/**
 * The row of a lead that has just arrived, before it is placed by a decision. Written out in one piece: a row that grows
 * column by column is copied many times over.
 */
export function newLeadRow({ leadId, sourceId, at, lead }: Arrival): BatchRow<"lead"> {
  return {
    id: leadId,
    source_id: sourceId,
    type: lead.type,
    email: lead.email,
    email_key: lead.emailKey,
    phone: lead.phone,
    first_name: lead.firstName,
    last_name: lead.lastName,
    company: lead.company,
    company_domain: lead.companyDomain,
    job_title: lead.jobTitle,
    country: lead.country,
    state: lead.state,
    city: lead.city,
    employees: lead.employees,
    product_interest: lead.productInterest,
    language: lead.language,
    time_zone: lead.timeZone,
    message: lead.message,
    source: lead.source,
    campaign: lead.campaign,
    first_source: lead.source,
    first_campaign: lead.campaign,
    is_test: lead.isTest,
    status: "parked",
    priority: "P3",
    disposition: "qualification",
    reason: "manual",
    owner_rep_id: null,
    pool_id: null,
    queue_id: null,
    rule_id: null,
    ruleset_version: 0,
    decision_id: leadId,
    account_id: null,
    tags: [],
    submission_count: 0,
    move_count: 0,
    received_at: iso(at),
    decided_at: iso(at),
    assigned_at: null,
    due_at: null,
    sla_policy_id: null,
    held_at: null,
    offered_at: null,
    wait_until: null,
    accepted_at: null,
    first_action_at: null,
    qualified_at: null,
    closed_at: null,
    mail_state: null,
  };
}

/** What a submission says of person and company. */
const SAID = [
  ...(["type", "email", "email_key", "phone", "first_name", "last_name", "company", "company_domain"] as const),
  ...(["job_title", "country", "state", "city", "employees", "product_interest", "language"] as const),
  ...(["time_zone", "message"] as const),
];

/**
 * A further submission of a known lead: what is said now (type, message, latest touch) replaces what was said
 * before, what was missing is filled in; the first source and campaign stay, always.
 */
export function mergeSubmission(row: BatchRow<"lead">, lead: NormalisedLead): void {
  const sent = newLeadRow({ leadId: row.id as string, sourceId: row.source_id as string, at: 0, lead });
  for (const column of SAID) {
    if (row[column] === null) Object.assign(row, { [column]: sent[column] });
  }
  row.type = lead.type ?? row.type;
  row.message = lead.message ?? row.message;
  row.source = lead.source ?? row.source;
  row.campaign = lead.campaign ?? row.campaign;
  row.product_interest = [...new Set([...row.product_interest, ...lead.productInterest])];
}

/** Puts a lead where a decision says. A lead that moves to an owner starts afresh: not accepted, no action yet. */
export function placeLead(row: BatchRow<"lead">, decision: Decision, rulesetVersion: number): void {
  const isAttached = decision.kind === "attached";
  row.status = decision.status;
  row.priority = decision.priority;
  row.disposition = decision.disposition;
  row.decision_id = decision.id;
  row.due_at = iso(decision.dueAt);
  row.sla_policy_id = decision.slaPolicyId ?? null;
  if (decision.tags.length > 0) row.tags = [...new Set([...row.tags, ...decision.tags])];
  row.decided_at = iso(decision.at);
  if (isAttached) return;
  row.reason = decision.reason;
  row.rule_id = decision.ruleId;
  row.ruleset_version = rulesetVersion;
  row.owner_rep_id = decision.ownerRepId;
  row.pool_id = decision.poolId;
  row.queue_id = decision.queueId;
  const isAssigned = decision.status === "assigned";
  row.assigned_at = isAssigned ? iso(decision.at) : null;
  row.held_at = decision.status === "held" ? (row.held_at ?? iso(decision.at)) : null;
  row.offered_at = decision.reason === "offered_to_pool" ? (row.offered_at ?? iso(decision.at)) : null;
  row.wait_until = iso(decision.wait?.until ?? null);
  row.mail_state = isAssigned ? "pending" : null;
  row.accepted_at = null;
  row.first_action_at = null;
  row.qualified_at = null;
  row.closed_at = null;
}
