import type { Submission } from "#server/core/lead/submission.ts";
import type { DecisionStatus, ReasonCode } from "#server/core/routing/decision.ts";
import type { Disposition, Priority } from "#server/core/routing/rule.ts";

/** Where an arrival came through. `id` is the row of `source`; names are what rules see. */
export type IntakeSource = { id: string; kind: "api" | "form" | "import" | "manual"; name: string };

/**
 * One arrival, read and checked: all that can be refused was refused before. `raw` is the payload as sent.
 * `idempotencyKey` is already scoped to its sender; `requestHash` tells the same key with another body.
 * `at` (epoch ms) replaces the database's clock in sample data and tests.
 */
export type IntakeItem = {
  submission: Submission;
  raw: string;
  source: IntakeSource;
  idempotencyKey: string | null;
  requestHash: string | null;
  at?: number;
};

/** What the sender is told, in ids and codes; `unchanged` wrote nothing, `isReplay` repeats an earlier answer. */
export type IntakeAnswer = {
  leadId: string;
  submissionId: string;
  decisionId: string;
  kind: "decided" | "attached" | "unchanged";
  status: DecisionStatus | "qualified" | "recycled";
  ownerRepId: string | null;
  poolId: string | null;
  queueId: string | null;
  disposition: Disposition;
  priority: Priority;
  reason: ReasonCode;
  ruleId: string | null;
  dueAt: number | null;
  rulesetVersion: number;
  isNewLead: boolean;
  isReplay: boolean;
};
