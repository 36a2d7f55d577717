import { CATCH_ALL, ORDINARY_LEAD, toRule, toSituation } from "#server/core/cases/case.ts";
import { EMPTY_LIBRARY } from "#server/core/library/library.ts";
import { nextChance } from "#server/core/pool/next-chance.ts";
import { DEFAULT_PACE, freeFrom, type Given, pacedReps } from "#server/core/pool/pacing.ts";
import { applyDecision, type WorkingState } from "#server/core/routing/apply.ts";
import { compileRuleset } from "#server/core/routing/compile.ts";
import { decide } from "#server/core/routing/decide.ts";
import type { Decision } from "#server/core/routing/decision.ts";
import { indexRoster } from "#server/core/routing/roster.ts";
import type { Priority } from "#server/core/routing/rule.ts";
import type { RosterIndex, RosterRep, Situation } from "#server/core/routing/situation.ts";
import { toStored } from "#server/core/routing/store.ts";
import type { StoredDecision } from "#server/core/routing/stored-decision.ts";
import type { Incident, IncidentLog } from "./incident-log.ts";

/** What came of a run: every decision as it is stored, what is still held, and the widest balance ever seen, in leads. */
export type Simulated = { stored: StoredDecision[]; held: Incident[]; widestGap: number; state: WorkingState };

/** An incident that a pool holds. */
type Waiting = { incident: Incident; decision: Decision };

/** A clock that goes from one event to the next: arrivals of the log, leads that are closed, and chances of held leads. */
type Clock = {
  base: Situation;
  roster: RosterIndex;
  state: WorkingState;
  waiting: Map<string, Waiting[]>;
  /** When a pool that holds leads is looked at next, by pool. */
  chances: Map<string, number>;
  closings: { at: number; repId: string }[];
  given: Given[];
  out: Simulated;
};

/** Runs the log through the core, groups as pools of equal weights; each decision goes through its stored form. */
export function simulate({ incidents, groups }: IncidentLog, reps: readonly RosterRep[]): Simulated {
  const clock = startClock(groups, reps);
  for (const incident of incidents) {
    passTime(clock, incident.at);
    const decision = take(clock, { ...arrivalOf(clock, incident), line: lineOf(clock) });
    if (decision.status === "held") hold(clock, incident, decision);
    else work(clock, incident, decision);
  }
  clock.out.held = [...clock.waiting.values()].flat().map(({ incident }) => incident);
  return clock.out;
}

function startClock(groups: IncidentLog["groups"], reps: readonly RosterRep[]): Clock {
  const pools = [...groups].map(([id, people]) => {
    const members = people.map((repId) => ({ repId, weight: 100 }));
    return { id, nobodyEligible: "hold" as const, managerRepId: null, members };
  });
  const rules = [...groups.keys()].map((id) =>
    toRule({
      id: `to-${id}`,
      section: "territory",
      when: { fact: "lead.city", op: "equals", value: id },
      action: { targets: [{ kind: "pool", id, ifUnavailable: "hold" }] },
    }),
  );
  const base = toSituation({ guarantee: "", rules: [], expect: {} });
  const greta = base.roster.roster.reps.filter(({ id }) => id === "greta");
  const roster = indexRoster({ schemaVersion: 1, reps: [...reps, ...greta], pools, queues: [] }, "incidents");
  const ruleset = compileRuleset(
    { id: "incidents", number: 1 },
    { schemaVersion: 2, rules: [...rules, toRule(CATCH_ALL)], library: EMPTY_LIBRARY },
  );
  const state: WorkingState = { ledgers: new Map(), loads: new Map() };
  const out: Simulated = { stored: [], held: [], widestGap: 0, state };
  return {
    base: { ...base, ruleset, roster },
    roster,
    state,
    waiting: new Map(),
    chances: new Map(),
    closings: [],
    given: [],
    out,
  };
}

function arrivalOf({ base, state }: Clock, { id, at, priority, group }: Incident): Situation {
  const lead = { ...ORDINARY_LEAD, city: group === "" ? null : group };
  const proposal = { priority, disposition: "sales" as const };
  return { ...base, ...state, decisionId: `d-${id}`, leadId: id, now: at, lead, proposal };
}

function lineOf({ waiting }: Clock): NonNullable<Situation["line"]> {
  const ahead = new Map<string, Priority>();
  for (const [poolId, line] of waiting) if (line[0]) ahead.set(poolId, line[0].incident.priority);
  return { ahead, paced: [] };
}

/** Decides, keeps the stored form, and moves the working state on. */
function take(clock: Clock, situation: Situation): Decision {
  const decision = decide(situation);
  clock.out.stored.push(JSON.parse(JSON.stringify(toStored(situation, decision))) as StoredDecision);
  applyDecision(clock.state, decision, clock.roster);
  for (const { after } of decision.turns)
    for (const { balanceNano } of after.members)
      clock.out.widestGap = Math.max(clock.out.widestGap, Math.abs(balanceNano) / 1e9);
  return decision;
}

function hold(clock: Clock, incident: Incident, decision: Decision): void {
  const line = clock.waiting.get(incident.group) ?? [];
  line.push({ incident, decision });
  line.sort((a, b) =>
    a.incident.priority < b.incident.priority
      ? -1
      : a.incident.priority > b.incident.priority
        ? 1
        : a.incident.at - b.incident.at,
  );
  clock.waiting.set(incident.group, line);
  if (!clock.chances.has(incident.group))
    clock.chances.set(incident.group, chanceOf(clock, incident.group, incident.at));
}

/** Whoever has it works on it as long as the log says. */
function work({ closings }: Clock, { workMs }: Incident, { ownerRepId, at }: Decision): void {
  if (ownerRepId === null) return;
  closings.push({ at: at + workMs, repId: ownerRepId });
  for (let place = closings.length - 1; place > 0; place--) {
    const [one, before] = [closings[place], closings[place - 1]];
    if (!one || !before || before.at <= one.at) break;
    closings[place - 1] = one;
    closings[place] = before;
  }
}

/** Lets everything happen that is due until an instant: leads are closed, and held leads given to whoever can take them. */
function passTime(clock: Clock, until: number): void {
  for (let now = nextEvent(clock); now <= until; now = nextEvent(clock)) {
    const freed = close(clock, now);
    for (const poolId of [...clock.waiting.keys()]) {
      const isFreed = clock.roster.pools.get(poolId)?.members.some(({ repId }) => freed.has(repId));
      if (isFreed || (clock.chances.get(poolId) ?? 0) <= now) release(clock, poolId, now);
    }
  }
}

const nextEvent = ({ closings, chances }: Clock): number =>
  Math.min(closings[0]?.at ?? Number.POSITIVE_INFINITY, ...chances.values());

/** Takes away what is finished; answers whose it was. */
function close({ closings, state }: Clock, now: number): Set<string> {
  const freed = new Set<string>();
  while ((closings[0]?.at ?? Number.POSITIVE_INFINITY) <= now) {
    const load = state.loads.get(closings.shift()?.repId ?? "");
    if (!load) continue;
    state.loads.set(load.repId, { ...load, open: load.open - 1 });
    freed.add(load.repId);
  }
  return freed;
}

/** As the product does: what seems possible and was not is looked at again a minute later. */
const LOOK_AGAIN_MS = 60_000;

/** When somebody of a pool can take a lead, after an instant. */
function chanceOf({ roster, state, given }: Clock, poolId: string, now: number): number {
  const chances = (roster.pools.get(poolId)?.members ?? []).flatMap(({ repId }) => {
    const caps = roster.capsIn.get(poolId)?.get(repId);
    const at = nextChance(roster.reps.get(repId), state.loads.get(repId), now, caps);
    return at === null ? [] : [Math.max(at, freeFrom(given, repId, DEFAULT_PACE, now), now + LOOK_AGAIN_MS)];
  });
  return Math.min(Number.POSITIVE_INFINITY, ...chances);
}

function release(clock: Clock, poolId: string, now: number): void {
  const line = clock.waiting.get(poolId) ?? [];
  while (line[0]) {
    const { incident, decision: before } = line[0];
    const paced = incident.priority === "P1" ? [] : pacedReps(clock.given, DEFAULT_PACE, now);
    const decision = take(clock, {
      ...arrivalOf(clock, incident),
      decisionId: `r-${incident.id}-${now}`,
      now,
      occasion: "release",
      line: { ahead: new Map(), paced },
      release: { poolId, repId: null, ruleId: before.ruleId, priority: incident.priority, disposition: "sales" },
    });
    if (decision.ownerRepId === null) {
      clock.out.stored.pop();
      clock.chances.set(poolId, chanceOf(clock, poolId, now));
      return;
    }
    line.shift();
    if (incident.priority !== "P1") clock.given.push({ repId: decision.ownerRepId, at: now });
    work(clock, incident, decision);
  }
  clock.waiting.delete(poolId);
  clock.chances.delete(poolId);
}
