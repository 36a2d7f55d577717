import { loadAt } from "../pool/eligibility.ts";
import { dueAt } from "../sla/due.ts";
import { findCover } from "./cover.ts";
import { type Cover, type Decision, ENGINE_VERSION, type ReasonCode, type SectionTrace } from "./decision.ts";
import type { Placement } from "./placement.ts";
import { type Disposition, SECTIONS } from "./rule.ts";
import { type Run, raise } from "./run.ts";
import type { RepLoad, Situation } from "./situation.ts";

/** Writes down what a run came to. A run without placement is a fault of the caller. */
export function finish(run: Run, kind: Decision["kind"]): Decision {
  const { situation, placement } = run;
  if (placement === null) throw new Error("A run ends only when the lead has a place.");
  raiseForPlacement(run, placement, kind);
  const cover = coverOf(run, placement);
  raiseForData(run);
  const debits = debitsOf(situation, placement, kind);
  const decision: Decision = {
    id: situation.decisionId,
    leadId: situation.leadId,
    isTest: situation.lead.isTest,
    engineVersion: ENGINE_VERSION,
    at: situation.now,
    seed: situation.seed,
    kind,
    status: placement.status,
    ownerRepId: placement.ownerRepId,
    queueId: placement.queueId,
    poolId: placement.poolId,
    heldForRepId: placement.heldForRepId,
    priority: run.priority,
    disposition: dispositionOf(run.disposition, placement),
    reason: placement.reason,
    ruleId: run.ruleId,
    tags: run.tags,
    dueAt: dueOf(run, placement.ownerRepId),
    sections: sectionsOf(run),
    turns: run.asked.turns,
    repsAsked: run.asked.reps,
    exceptions: run.exceptions,
    loadBefore: ownerLoad(situation, placement.ownerRepId),
  };
  if (cover) decision.cover = cover;
  if (run.slaPolicyId !== undefined) decision.slaPolicyId = run.slaPolicyId;
  if (run.nurtureTrackId !== undefined) decision.nurtureTrackId = run.nurtureTrackId;
  if (placement.wait) decision.wait = placement.wait;
  if (debits) decision.debits = debits;
  return decision;
}

/** All five in order; a run that stopped early has not reached the last ones. */
function sectionsOf({ traces }: Run): SectionTrace[] {
  return SECTIONS.map((section, at) => {
    const trace = traces[at]?.section === section ? traces[at] : traces.find((one) => one.section === section);
    return trace ?? { section, outcome: "not_reached", looked: 0, matched: [] };
  });
}

const BY_OWNERSHIP: readonly ReasonCode[] = [
  "account_owner",
  "opportunity_owner",
  "account_team",
  "parent_account_owner",
  "previous_owner",
  "company_owner",
];

/** Pools may count the leads that their members get as owners. */
function debitsOf(
  { roster, lead }: Situation,
  { ownerRepId, reason }: Placement,
  kind: Decision["kind"],
): Decision["debits"] {
  if (ownerRepId === null || lead.isTest || kind === "attached" || !BY_OWNERSHIP.includes(reason)) return undefined;
  return roster.countingOwned.get(ownerRepId);
}

/** Until when the owner should act first; null without owner. A policy that is gone leaves the workspace's standard. */
export function dueOf({ situation, priority, slaPolicyId }: Run, ownerRepId: string | null): number | null {
  if (ownerRepId === null) return null;
  const { roster, ruleset, standards, now } = situation;
  const policy = slaPolicyId === undefined ? undefined : ruleset.library.policy(slaPolicyId);
  return dueAt(roster.reps.get(ownerRepId), policy ?? standards, priority, now);
}

/** Load of the owner before this lead; null without owner. */
export function ownerLoad({ roster, loads, now }: Situation, ownerRepId: string | null): RepLoad | null {
  if (ownerRepId === null) return null;
  const { open, dayStart, today } = loadAt(roster.reps.get(ownerRepId), loads.get(ownerRepId), now);
  return { repId: ownerRepId, open, dayStart, today };
}

/** Reasons that say: somebody knows this account. */
const OF_ACCOUNT: readonly Decision["reason"][] = [
  "account_owner",
  "opportunity_owner",
  "account_team",
  "parent_account_owner",
];

/** A lead that somebody has was not set aside: what qualify proposed for a lead of nobody does not hold for it. */
function dispositionOf(disposition: Disposition, { status, reason }: Placement): Disposition {
  if (status === "nurture" || status === "disqualified") return status;
  if (disposition !== "nurture" && disposition !== "disqualified") return disposition;
  return OF_ACCOUNT.includes(reason) ? "account_owner_review" : "qualification";
}

/** A P1 lead cannot wait unseen; for others the release service speaks up later. Once, not at every release tried. */
function raiseForPlacement(run: Run, { status, isAtCapacity, poolId }: Placement, kind: Decision["kind"]): void {
  if (status !== "held" || run.priority !== "P1" || kind === "release") return;
  raise(run, isAtCapacity ? "at_capacity" : "no_eligible_rep", { ruleId: run.ruleId, poolId });
}

/** Who acts while the owner is away; that there is no cover person raises an exception. Nobody acts on a test. */
function coverOf(run: Run, { ownerRepId, coverFor }: Placement): Cover | null {
  if (ownerRepId === null || coverFor === undefined || run.situation.lead.isTest) return null;
  const found = findCover(run.situation, { ownerRepId, why: coverFor, priority: run.priority });
  if (found?.isMissing) raise(run, "no_eligible_rep", { ruleId: run.ruleId, uncoveredRepId: ownerRepId });
  return found?.cover ?? null;
}

/** Data problems are of the submission: they are raised when it comes in, not when the lead is decided again. */
function raiseForData(run: Run): void {
  const { occasion, lead } = run.situation;
  if (occasion !== "intake" || lead.issues.length === 0) return;
  const fields = lead.issues.filter(({ code }) => code !== "missing").map(({ field }) => field);
  for (const field of new Set(fields)) raise(run, "unknown_value", { field: `lead.${field}` });
}
