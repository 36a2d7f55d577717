import type { Decision } from "./decision.ts";
import { dueOf, finish } from "./finish.ts";
import { PRIORITIES } from "./rule.ts";
import { type Run, startRun } from "./run.ts";
import type { Situation, Standing } from "./situation.ts";

/**
 * Answers what a further submission changes about an open lead: owner, queue and pool stand;
 * a more urgent inquiry makes the lead more urgent and may bring its due time forward, never
 * back. No rule is asked and no turn used. An owner who is away is covered as for a new lead that is theirs.
 */
export function decideAttached(situation: Situation, standing: Standing): Decision {
  const run: Run = startRun(situation);
  const isMoreUrgent = PRIORITIES.indexOf(situation.proposal.priority) < PRIORITIES.indexOf(standing.priority);
  run.priority = isMoreUrgent ? situation.proposal.priority : standing.priority;
  run.disposition = standing.disposition;
  run.slaPolicyId = standing.slaPolicyId;
  const { status, ownerRepId, queueId, poolId } = standing;
  run.placement = {
    status,
    ownerRepId,
    queueId,
    poolId,
    heldForRepId: null,
    isAtCapacity: false,
    reason: "attached_open_lead",
    coverFor: "owned",
  };
  const due = isMoreUrgent ? dueOf(run, ownerRepId) : null;
  return { ...finish(run, "attached"), disposition: standing.disposition, dueAt: earlier(standing.dueAt, due) };
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
