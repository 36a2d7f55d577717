import type { Decision, MatchTrace, PoolTurn, SectionTrace } from "./decision.ts";
import { type Priority, SECTIONS, type Section } from "./rule.ts";
import type { RosterIndex, Situation } from "./situation.ts";
import type { DecisionBody, DecisionHead, StoredDecision } from "./stored-decision.ts";
import { packTurn, unpackTurn } from "./stored-turn.ts";

/**
 * Brings a decision, with what it was told, into the form in which it is stored. Together with
 * lead snapshot, ruleset version and roster snapshot that is all `replay` needs.
 */
export function toStored(situation: Situation, decision: Decision): StoredDecision {
  const { tags, sections, turns, repsAsked, exceptions, wait, loadBefore, cover, debits } = decision;
  const { slaPolicyId: sla, nurtureTrackId: track } = decision;
  const { occasion, excludedRepIds, release, standards, roster } = situation;
  return {
    head: pickHead(decision),
    body: {
      schemaVersion: 1,
      sections: sections.map(packSection),
      turns: turns.map((turn) => packTurn(turn, roster.pools.get(turn.poolId))),
      reps: repsAsked.map(({ repId, exclusion, open, today, extra }) => {
        return extra ? [repId, exclusion, open, today, extra] : [repId, exclusion, open, today];
      }),
      exceptions: exceptions.map(({ type, ruleId, poolId, field, uncoveredRepId: repId }) => {
        return repId ? [type, ruleId, poolId, field, repId] : [type, ruleId, poolId, field];
      }),
      ...(cover ? { cover: [cover.repId, cover.until, cover.isManager ? 1 : 0] as const } : {}),
      tags: [...tags],
      ...(wait ? { wait: [wait.step, wait.until] } : {}),
      load: loadBefore && [loadBefore.open, loadBefore.dayStart, loadBefore.today],
      ...(debits ? { debits: [...debits] } : {}),
      ...(sla ? { sla } : {}),
      ...(track ? { track } : {}),
      told: {
        occasion,
        excluded: [...excludedRepIds],
        standards: [standards.P1, standards.P2, standards.P3, standards.P4],
        release,
        ...lineTold(situation, turns),
      },
    },
  };
}

type SectionBody = DecisionBody["sections"][number];

function packSection({ outcome, looked, matched, resting }: SectionTrace): SectionBody {
  const rules = matched.map(({ ruleId, effect, variant }): SectionBody[2][number] => {
    return variant === undefined ? [ruleId, effect] : [ruleId, effect, variant];
  });
  return resting === undefined ? [outcome, looked, rules] : [outcome, looked, rules, resting];
}

function unpackSection(section: Section, body: SectionBody | undefined): SectionTrace {
  const [outcome, looked, rules, resting] = body ?? ["not_reached", 0, []];
  const matched = rules.map(([ruleId, effect, variant]): MatchTrace => {
    return variant === undefined ? { ruleId, effect } : { ruleId, effect, variant };
  });
  return { section, outcome, looked, matched, ...(resting === undefined ? {} : { resting }) };
}

/** What was said about held leads, as far as it concerns the pools that were asked. */
function lineTold({ line, roster }: Situation, turns: readonly PoolTurn[]): Pick<DecisionBody["told"], "line"> {
  if (!line) return {};
  const asked = new Set(turns.map(({ poolId }) => poolId));
  const members = new Set([...asked].flatMap((id) => roster.pools.get(id)?.members.map(({ repId }) => repId) ?? []));
  const ahead = [...line.ahead].filter(([poolId]) => asked.has(poolId));
  const paced = line.paced.filter((repId) => members.has(repId));
  return ahead.length + paced.length === 0 ? {} : { line: { ahead, paced } };
}

/** Brings a stored decision back; `roster` is the snapshot whose hash is stored with it. */
export function fromStored({ head, body }: StoredDecision, roster: RosterIndex): Decision {
  return {
    ...pickHead(head),
    tags: body.tags,
    sections: SECTIONS.map((section, at) => unpackSection(section, body.sections[at])),
    turns: body.turns.map((turn) => unpackTurn(turn, roster.pools.get(turn.pool), head.at)),
    repsAsked: body.reps.map(([repId, exclusion, open, today, extra]) => {
      return { repId, exclusion, open, today, ...(extra ? { extra } : {}) };
    }),
    exceptions: body.exceptions.map(([type, ruleId, poolId, field, repId]) => {
      return { type, ruleId, poolId, field, ...(repId ? { uncoveredRepId: repId } : {}) };
    }),
    ...(body.cover ? { cover: { repId: body.cover[0], until: body.cover[1], isManager: body.cover[2] === 1 } } : {}),
    ...(body.wait ? { wait: { step: body.wait[0], until: body.wait[1] } } : {}),
    loadBefore: body.load && {
      repId: head.ownerRepId ?? "",
      open: body.load[0],
      dayStart: body.load[1],
      today: body.load[2],
    },
    ...(body.debits ? { debits: body.debits } : {}),
    ...(body.sla ? { slaPolicyId: body.sla } : {}),
    ...(body.track ? { nurtureTrackId: body.track } : {}),
  };
}

/** Only the columns of a decision, whatever else the row carries. */
function pickHead(row: DecisionHead): DecisionHead {
  const { id, leadId, isTest, engineVersion, at, seed, kind, status, ownerRepId, queueId, poolId, heldForRepId } = row;
  const { priority, disposition, reason, ruleId, dueAt } = row;
  return {
    id,
    leadId,
    isTest,
    engineVersion,
    at,
    seed,
    kind,
    status,
    ownerRepId,
    queueId,
    poolId,
    heldForRepId,
    priority,
    disposition,
    reason,
    ruleId,
    dueAt,
  };
}

/** Answers the response standards that a decision was told. */
export function standardsOf({ told }: DecisionBody): Situation["standards"] {
  const [p1, p2, p3, p4] = told.standards;
  return { P1: p1, P2: p2, P3: p3, P4: p4 } satisfies Record<Priority, number | null>;
}
