import type { IntakeAnswer } from "../services/intake/item.ts";

/** An answer of intake in the names of the API (product.md section 10). */
export const leadAnswer = (answer: IntakeAnswer) => ({
  lead_id: answer.leadId,
  submission_id: answer.submissionId,
  decision_id: answer.decisionId,
  kind: answer.kind,
  status: answer.status,
  owner: answer.owner,
  pool: answer.pool,
  queue: answer.queue,
  disposition: answer.disposition,
  priority: answer.priority,
  reason_code: answer.reasonCode,
  reason: answer.reason,
  due_at: answer.dueAt === null ? null : new Date(answer.dueAt).toISOString(),
  ruleset_version: answer.rulesetVersion,
});

/** 201 for a new lead, 200 otherwise. */
export const statusOf = (answer: IntakeAnswer): 200 | 201 => (answer.isNewLead ? 201 : 200);
