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

/** What the sender may be told; `unchanged` wrote nothing, `isReplay` repeats an earlier answer. */
export type IntakeAnswer = {
  leadId: string;
  submissionId: string;
  decisionId: string;
  kind: "decided" | "attached" | "unchanged";
  status: DecisionStatus | "qualified" | "recycled";
  owner: { id: string; name: string; email: string } | null;
  pool: { id: string; name: string } | null;
  queue: { id: string; name: string } | null;
  disposition: Disposition;
  priority: Priority;
  reasonCode: ReasonCode;
  /** One sentence for a person. */
  reason: string;
  /** Epoch ms of the first-action target. */
  dueAt: number | null;
  rulesetVersion: number;
  isNewLead: boolean;
  isReplay: boolean;
};
