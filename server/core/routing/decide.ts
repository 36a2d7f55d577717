import { decideAttached } from "./decide-attached.ts";
import { decideRelease } from "./decide-release.ts";
import type { Decision } from "./decision.ts";
import { finish } from "./finish.ts";
import { firstMissingField } from "./missing-field.ts";
import { assignedTo, setAside } from "./placement.ts";
import { mark, type Run, raise, startRun, traceSection } from "./run.ts";
import { type BrokenRule, runSection } from "./run-section.ts";
import type { Situation } from "./situation.ts";

/**
 * Answers what should happen to a lead: who owns it, how urgent it is, and why. Total and
 * deterministic: the same situation, the same decision, always; never throws. Changes nothing.
 *
 * A further submission of an open lead is attached; a held lead that is released is asked of
 * its pool again; every other lead goes through the rules.
 */
export function decide(situation: Situation): Decision {
  if (situation.verdict.standing !== null && situation.verdict.kind === "attached") {
    return decideAttached(situation, situation.verdict.standing);
  }
  if (situation.release !== null) return decideRelease(situation, situation.release);
  const run = startRun(situation);
  const broken = runRules(run);
  if (broken) stopAt(run, broken);
  if (run.placement === null) catchAll(run);
  raiseMissingField(run);
  return finish(run, kindOf(situation));
}

function kindOf({ verdict, occasion }: Situation): Decision["kind"] {
  return verdict.kind === "new" && occasion === "intake" ? "decided" : "redecided";
}

/**
 * Guards and ownership are asked first; exceptions run even when ownership found an owner; a
 * proposal to nurture or disqualify takes effect only where nobody was found, before territory.
 */
function runRules(run: Run): BrokenRule | null {
  for (const section of run.situation.ruleset.sections) {
    if (section.section === "territory" && run.placement === null) takeProposal(run);
    if (run.placement !== null && !(section.section === "exceptions" && isPlaced(run))) {
      traceNotReached(run, section.section);
      continue;
    }
    const broken = runSection(run, section);
    if (broken) return broken;
  }
  return null;
}

/** Ownership put the lead somewhere, as opposed to a guard that kept it out. */
function isPlaced(run: Run): boolean {
  const settled = run.traces.find(({ outcome }) => outcome === "settled");
  return (
    settled?.section === "ownership" && run.placement?.status !== "nurture" && run.placement?.status !== "disqualified"
  );
}

function takeProposal(run: Run): void {
  const { disposition } = run.situation.proposal;
  // A mark such as account-owner review speaks for a person who should see the lead.
  if (run.disposition !== disposition) return;
  if (disposition === "nurture" || disposition === "disqualified") run.placement = setAside(disposition, "proposed");
}

function traceNotReached(run: Run, section: Run["traces"][number]["section"]): void {
  run.traces.push({ section, outcome: "not_reached", looked: 0, matched: [] });
}

/** The catch-all's rep gets the lead whatever the roster says: there is nobody after them. */
function catchAll(run: Run): void {
  const { catchAll: rule, accountableRepId } = run.situation.ruleset;
  mark(run, rule);
  run.placement = assignedTo(accountableRepId, "catch_all", null);
  run.ruleId = rule.id;
  raise(run, "unmatched", { ruleId: rule.id });
  traceSection(run, {
    section: "catchAll",
    looked: 1,
    matched: [{ ruleId: rule.id, effect: "settled" }],
    resting: 0,
  });
}

/** A broken rule ends the run with the accountable owner, whatever had been found before; no turn is used. */
function stopAt(run: Run, { ruleId }: BrokenRule): void {
  run.asked.turns.forEach((turn, at) => {
    run.asked.turns[at] = { ...turn, usesTurn: false, after: turn.before };
  });
  run.placement = assignedTo(run.situation.ruleset.accountableRepId, "rule_error", null);
  run.ruleId = ruleId;
  raise(run, "rule_error", { ruleId });
}

/** Where nobody in particular has the lead, a value that nobody sent may be all that was wanting. */
function raiseMissingField(run: Run): void {
  const { ruleset } = run.situation;
  if (run.placement?.reason !== "catch_all" && run.placement?.status !== "held") return;
  for (const section of ruleset.sections) {
    const looked = run.traces.find((trace) => trace.section === section.section)?.looked ?? 0;
    const missing = section.section === "guards" ? null : firstMissingField(section, looked, run);
    if (missing) return raise(run, "missing_field", missing);
  }
}
