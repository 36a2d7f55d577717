import * as z from "zod";
import type { HeldLead } from "#db/queries/held/list-held.ts";
import { poolChain } from "#server/core/pool/overflow.ts";
import { type Given, pacedReps } from "#server/core/pool/pacing.ts";
import { applyDecision } from "#server/core/routing/apply.ts";
import type { CompiledRuleset } from "#server/core/routing/compile.ts";
import { decide } from "#server/core/routing/decide.ts";
import type { Decision } from "#server/core/routing/decision.ts";
import type { Priority } from "#server/core/routing/rule.ts";
import type { Release, Situation } from "#server/core/routing/situation.ts";
import { type LeadSnapshot, leadSnapshotSchema } from "#server/core/routing/snapshot.ts";
import { uuidv7 } from "../../ids.ts";
import { runtime } from "../../runtime.ts";
import type { LeadState } from "../intake/batch-state.ts";
import type { BatchContext } from "../intake/run-batch.ts";

/** A held lead that somebody gets now. */
export type ChosenRelease = { situation: Situation; decision: Decision; lead: LeadState };

/** `held` by priority, then age; `given`: held leads of the last minutes; `rulesets`: the versions that chose the pools. */
export type Line = { held: readonly HeldLead[]; given: Given[]; rulesets: ReadonlyMap<number, CompiledRuleset> };

/** Where a held lead waits: the pool, or the rep whom a rule named. */
export const placeOf = ({ lead, held_for_rep_id }: HeldLead): string => lead.pool_id ?? held_for_rep_id ?? "";

const EXCLUDED = z.array(z.string());

/** Who must not get a held lead: those it was taken from by a rejection. */
export const excludedFrom = ({ excluded }: HeldLead): string[] => EXCLUDED.parse(excluded ?? []);

/**
 * What a look along the lines came to. `particular`: leads that stay although their pool could take others, because
 * whoever is there lacks a skill, takes other leads only or has handed them back; they keep nobody else waiting. `closed`:
 * pools that could give whoever stands behind to nobody either.
 */
export type Releases = {
  chosen: ChosenRelease[];
  particular: ReadonlySet<string>;
  closed: ReadonlySet<string>;
};

/**
 * Answers which held leads go to whom at this instant, first come first, and moves the context's ledgers and loads
 * along. A lead that nobody can take is left out: nothing is written about it. So is one whose record cannot be
 * read, which is logged: the others go on.
 */
export function chooseReleases(context: BatchContext, now: number, { held, given, rulesets }: Line): Releases {
  const chosen: ChosenRelease[] = [];
  const particular = new Set<string>();
  const closed = new Set<string>();
  const closedPools = new Set<string>();
  for (const one of held) {
    const lead = context.state.leads.get(one.lead.id as string);
    const place = `${placeOf(one)} ${one.lead.pool_id === null ? one.lead.rule_id : ""}`;
    const step = stepDue(one, now);
    if (isOffered(one) && step === undefined) continue;
    if (!lead || (closed.has(place) && step === undefined)) continue;
    const ahead = step === undefined ? NOBODY_AHEAD : aheadElsewhere(held, chosen, one);
    const situation = situationOf(context, one, { now, given, rulesets, step, ahead });
    if (!situation || isPacedRep(situation)) continue;
    const decision = decide(situation);
    if (decision.status === "held" && step === undefined) {
      // Whoever stands behind could not be given either, unless this lead asks for more, or some must not get it back.
      if (situation.excludedRepIds.length === 0 && !isForSome(situation, one.lead.pool_id)) {
        closed.add(place);
        if (one.lead.pool_id !== null) closedPools.add(one.lead.pool_id);
      } else if (!isPaced(decision)) particular.add(decision.leadId);
      continue;
    }
    applyDecision(context.state.standings, decision, situation.roster);
    if (decision.priority !== "P1" && decision.ownerRepId) given.push({ repId: decision.ownerRepId, at: now });
    chosen.push({ situation, decision, lead });
  }
  return { chosen, particular, closed: closedPools };
}

/** Whether it depends on the lead who of a pool, or of those it goes over to, can take it. */
const isForSome = ({ roster }: Situation, poolId: string | null): boolean =>
  poolId !== null &&
  poolChain(roster, poolId).some(
    ({ required, members }) => required !== undefined || members.some(({ when }) => when !== undefined),
  );

/** Somebody can take the lead, and only had as many just before as one gets at a time. */
const isPaced = ({ turns }: Decision): boolean =>
  turns.some(({ candidates }) => candidates.some(([, verdict]) => verdict === "paced"));

/** Offered to a pool's members, who take it themselves, and to nobody else before its wait is over. */
export const isOffered = ({ lead }: Pick<HeldLead, "lead">): boolean => lead.status === "queued";

/** A rep whom a rule named is paced like the members of a pool. */
const isPacedRep = ({ release, line }: Situation): boolean =>
  release?.repId != null && release.step === undefined && (line?.paced.includes(release.repId) ?? false);

const NOBODY_AHEAD: ReadonlyMap<string, Priority> = new Map();

/** A lead that goes on to another pool comes behind the more urgent ones that this pool holds already. */
function aheadElsewhere(
  held: readonly HeldLead[],
  chosen: readonly ChosenRelease[],
  mine: HeldLead,
): ReadonlyMap<string, Priority> {
  const moved = new Set(chosen.map(({ decision }) => decision.leadId));
  const ahead = new Map<string, Priority>();
  for (const { lead } of held) {
    if (lead.pool_id === null || isOffered({ lead }) || lead.id === mine.lead.id || moved.has(lead.id as string))
      continue;
    if (!ahead.has(lead.pool_id)) ahead.set(lead.pool_id, lead.priority as Priority);
  }
  return ahead;
}

const WAIT = z.tuple([z.int(), z.number()]).nullish();

/** The target that a held lead goes on to, once its wait at one target is over. */
export function stepDue({ wait }: Pick<HeldLead, "wait">, now: number): number | undefined {
  const [step, until] = WAIT.parse(wait) ?? [];
  return until !== undefined && until <= now ? step : undefined;
}

/** When the wait of a held lead at its target is over (epoch ms); null: it waits for as long as it takes. */
export const waitEnd = ({ wait }: Pick<HeldLead, "wait">): number | null => WAIT.parse(wait)?.[1] ?? null;

type Circumstances = {
  now: number;
  given: Given[];
  rulesets: Line["rulesets"];
  step: number | undefined;
  ahead: ReadonlyMap<string, Priority>;
};

function situationOf(
  { state, configuration, settings }: BatchContext,
  held: HeldLead,
  { now, given, rulesets, step, ahead }: Circumstances,
): Situation | null {
  const snapshot = readSnapshot(held);
  if (!snapshot) return null;
  const decisionId = uuidv7(now);
  const release = { ...releaseOf(held), ...(step === undefined ? {} : { step }) };
  return {
    ...snapshot,
    decisionId,
    leadId: held.lead.id as string,
    now,
    seed: Number.parseInt(decisionId.slice(-8), 16),
    occasion: "release",
    verdict: { ...snapshot.verdict, kind: "again", standing: null, changed: undefined },
    excludedRepIds: excludedFrom(held),
    release,
    line: { ahead, paced: release.priority === "P1" ? [] : pacedReps(given, settings.heldPace, now) },
    ruleset: rulesets.get(held.lead.ruleset_version as number) ?? configuration.ruleset,
    roster: configuration.roster,
    ledgers: state.standings.ledgers,
    loads: state.standings.loads,
    standards: settings.standards,
  };
}

function releaseOf({ lead, held_for_rep_id }: HeldLead): Release {
  return {
    poolId: lead.pool_id,
    repId: lead.pool_id === null ? held_for_rep_id : null,
    ruleId: lead.rule_id,
    priority: lead.priority as Release["priority"],
    disposition: lead.disposition as Release["disposition"],
    ...(lead.sla_policy_id === null ? {} : { slaPolicyId: lead.sla_policy_id }),
  };
}

function readSnapshot({ lead, snapshot }: HeldLead): LeadSnapshot | null {
  const read = leadSnapshotSchema.safeParse(snapshot);
  if (read.success) return read.data;
  runtime().log.error({ leadId: lead.id, issues: read.error.issues.length }, "a held lead's record cannot be read");
  return null;
}
