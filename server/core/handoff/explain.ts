import type { Subject } from "../conditions/facts.ts";
import { LibraryIndex } from "../library/resolve.ts";
import type { Decision } from "../routing/decision.ts";
import type { Rule, Ruleset } from "../routing/rule.ts";
import type { RosterIndex } from "../routing/situation.ts";
import { exclusionClause } from "./exclusion-words.ts";
import { type Change, changesInPool, changesInRules } from "./explain-changes.ts";
import { type ExplainedPool, explainPool } from "./explain-pools.ts";
import { type ExplainedSection, explainChosenBefore, explainSections } from "./explain-sections.ts";
import { libraryNames, type Names, nameOf } from "./names.ts";
import { reasonContext, reasonSentence } from "./reason.ts";
import { clauseToYou } from "./speaking.ts";

/** What a decision is explained with: the evidence it was made from, and today's names. */
export type ExplainContext = {
  readonly subject: Subject;
  readonly ruleset: Ruleset;
  readonly roster: RosterIndex;
  readonly names: Names;
  /** The rep who reads it, if a rep does. */
  readonly readerRepId?: string | null;
};

/** A decision in sentences: why this rep, why not that rep, what would have changed it. */
export type Explanation = {
  readonly reason: string;
  /** Further sentences, most important first: who was passed over and why. */
  readonly notes: readonly string[];
  readonly sections: readonly ExplainedSection[];
  readonly pools: readonly ExplainedPool[];
  readonly changes: readonly Change[];
};

/**
 * Explains a decision from its evidence. Rendered from codes whenever somebody asks, so that
 * it follows renamed people and pools; the decision itself never changes.
 */
export function explain(
  decision: Decision,
  { subject: snapshot, ruleset, roster, names: today, readerRepId = null }: ExplainContext,
): Explanation {
  const library = new LibraryIndex(ruleset.library);
  const subject: Subject = { ...snapshot, now: decision.at, roster, library };
  const names = { ...today, library: libraryNames(ruleset.library) };
  return {
    reason: reasonSentence(decision, {
      names,
      readerRepId,
      ...reasonContext(decision, snapshot, { rules: ruleset.rules, library }),
    }),
    notes: [
      ...notesOnReps(decision, names, readerRepId),
      ...notesOnPools(decision, names, readerRepId),
      ...notesOnHandling(decision, names),
      ...notesOnTurn(decision),
    ],
    sections: sectionsOf(decision, ruleset.rules, subject, names),
    pools: decision.turns.map((turn) => explainPool(turn, { roster, names, at: decision.at })),
    changes: [...changesInPool(decision, roster, names), ...changesInRules(decision, ruleset.rules, subject, names)],
  };
}

function sectionsOf(decision: Decision, rules: readonly Rule[], subject: Subject, names: Names): ExplainedSection[] {
  if (decision.kind === "attached") return [];
  const explainThem = decision.kind === "release" ? explainChosenBefore : explainSections;
  return explainThem(decision, rules, subject, names);
}

type Reader = string | null;

function notesOnReps({ repsAsked, ownerRepId, heldForRepId }: Decision, names: Names, reader: Reader): string[] {
  return repsAsked.flatMap(({ repId, exclusion }) => {
    if (exclusion === null || repId === heldForRepId) return [];
    const clause = exclusionClause(exclusion);
    const told = repId === reader ? `You ${clauseToYou(clause)}` : `${nameOf(names, "reps", repId)} ${clause}`;
    if (repId !== ownerRepId) return [`${told}, so the lead went on.`];
    return [`${told}, but ${repId === reader ? "keep" : "keeps"} the lead all the same.`];
  });
}

function notesOnPools({ turns }: Decision, names: Names, reader: Reader): string[] {
  return turns.flatMap(({ poolId, winnerRepId, otherwiseRepId, candidates }) => {
    const pool = nameOf(names, "pools", poolId);
    const eligible = candidates.filter(([, verdict]) => typeof verdict === "number").length;
    const seen = `${eligible} of ${candidates.length} in ${pool} could take it.`;
    if (otherwiseRepId === null || winnerRepId === null) return [seen];
    const other = otherwiseRepId === reader ? "you" : nameOf(names, "reps", otherwiseRepId);
    return [seen, `Had everybody been there, ${other} would have been next.`];
  });
}

function notesOnHandling({ slaPolicyId, nurtureTrackId, status }: Decision, { library }: Names): string[] {
  const notes: string[] = [];
  if (slaPolicyId !== undefined)
    notes.push(`The SLA policy ${library?.[slaPolicyId] ?? "of a rule"} says until when the first action is due.`);
  if (nurtureTrackId !== undefined) {
    const track = library?.[nurtureTrackId] ?? "of a rule";
    notes.push(
      status === "nurture" ? `It is kept warm on the nurture track ${track}.` : `Its nurture track would be ${track}.`,
    );
  }
  return notes;
}

function notesOnTurn({ isTest, turns }: Decision): string[] {
  return isTest && turns.some(({ winnerRepId }) => winnerRepId !== null)
    ? ["It is a test: no turn was used and no cap counts it."]
    : [];
}
