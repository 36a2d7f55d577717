import { EMPTY_LEAD } from "../lead/empty-lead.ts";
import type { NormalisedLead } from "../lead/lead.ts";
import { EMPTY_LIBRARY, type Library } from "../library/library.ts";
import type { Taken } from "../pool/caps.ts";
import { compileRuleset } from "../routing/compile.ts";
import type { Decision } from "../routing/decision.ts";
import { bringRepForward, indexRoster, type StoredRep } from "../routing/roster.ts";
import { type Priority, type Rule, type RuleAction, rulesetOf } from "../routing/rule.ts";
import type { LedgerMember, RosterPool, Situation, Verdict } from "../routing/situation.ts";
import { DEFAULT_STANDARDS } from "../sla/due.ts";

/** A rule of a case: what it does not say is what a new rule has. Ids are readable names. */
export type CaseRule = Pick<Rule, "section" | "when"> & {
  id: string;
  enabled?: boolean;
  effective?: Rule["effective"];
  action: Partial<RuleAction>;
};

/** One golden case: a small world, a lead, and what must come of it. What is left out is ordinary. */
export type Case = {
  guarantee: string;
  now?: number;
  lead?: Partial<NormalisedLead>;
  source?: Situation["source"];
  verdict?: Partial<Verdict>;
  proposal?: Situation["proposal"];
  occasion?: Situation["occasion"];
  excluded?: string[];
  release?: Situation["release"];
  line?: { ahead?: Record<string, Priority>; paced?: string[] };
  reps?: (Partial<StoredRep> & { id: string })[];
  pools?: (Partial<RosterPool> & Pick<RosterPool, "id" | "members">)[];
  queues?: string[];
  ledgers?: Record<string, (Partial<LedgerMember> & { repId: string })[]>;
  loads?: Record<string, { open?: number; today?: number; extra?: number; taken?: Taken }>;
  clock?: Situation["clock"];
  library?: Partial<Library>;
  rules: CaseRule[];
  /** What the decision must contain; everything that is left out may be anything. */
  expect: Partial<Decision>;
};

/** Wednesday 18 November 2026, 10:00 UTC. */
export const CASE_NOW = 1_794_996_000_000;
const HOUR_MS = 3_600_000;
const DAY_START = CASE_NOW - 10 * HOUR_MS;

/** Present today from 09:00 to 17:00 UTC, and tomorrow; no limits. */
const ORDINARY_REP: Omit<StoredRep, "id"> = {
  isActive: true,
  isPaused: false,
  working: [
    [DAY_START + 9 * HOUR_MS, DAY_START + 17 * HOUR_MS],
    [DAY_START + 33 * HOUR_MS, DAY_START + 41 * HOUR_MS],
  ],
  timeOff: [],
  dayStarts: [DAY_START, DAY_START + 24 * HOUR_MS],
  openLimit: null,
};

/** A lead that says nothing but an address. */
export const ORDINARY_LEAD: NormalisedLead = {
  ...EMPTY_LEAD,
  email: "jo@hallmann.example",
  emailKey: "jo@hallmann.example",
  emailDomain: "hallmann.example",
  companyDomain: "hallmann.example",
};

const NO_VERDICT: Verdict = { kind: "new", previousOwnerId: null, companyOwnerId: null, account: null, standing: null };

const PLAIN_ACTION: RuleAction = {
  targets: [],
  disposition: null,
  priority: null,
  tags: [],
  exceptionType: null,
  replacesOwner: false,
};

/** Writes out a rule of a case in full. */
export function toRule({ id, section, when, enabled = true, effective, action }: CaseRule): Rule {
  return {
    id,
    section,
    when,
    enabled,
    ...(effective ? { effective } : {}),
    name: id,
    intent: "",
    ownerPersonId: null,
    reviewOn: null,
    action: { ...PLAIN_ACTION, ...action },
  };
}

/** Greta answers for what nobody else takes. */
export const CATCH_ALL: CaseRule = {
  id: "everything-else",
  section: "catchAll",
  when: { all: [] },
  action: { targets: [{ kind: "rep", id: "greta", ifUnavailable: "assignAnyway" }] },
};

/** Writes out the world of a case in full. A catch-all that names Greta is added where there is none. */
export function toSituation(one: Case): Situation {
  const rules = one.rules.some(({ section }) => section === "catchAll") ? one.rules : [...one.rules, CATCH_ALL];
  const reps = [...(one.reps ?? []), ...(one.reps?.some(({ id }) => id === "greta") ? [] : [{ id: "greta" }])];
  const roster = {
    schemaVersion: 1 as const,
    reps: reps.map((rep) => bringRepForward({ ...ORDINARY_REP, ...rep })),
    pools: (one.pools ?? []).map((pool) => ({ nobodyEligible: "hold" as const, managerRepId: null, ...pool })),
    queues: (one.queues ?? []).map((id) => ({ id })),
  };
  return {
    decisionId: "decision-1",
    leadId: "lead-1",
    now: one.now ?? CASE_NOW,
    seed: 1,
    occasion: one.occasion ?? "intake",
    lead: { ...ORDINARY_LEAD, ...one.lead },
    source: one.source ?? { kind: "api", name: "Website" },
    verdict: { ...NO_VERDICT, ...one.verdict },
    proposal: one.proposal ?? { priority: "P3", disposition: "sales" },
    ...(one.clock ? { clock: one.clock } : {}),
    excludedRepIds: one.excluded ?? [],
    release: one.release ?? null,
    ...(one.line
      ? { line: { ahead: new Map(Object.entries(one.line.ahead ?? {})), paced: one.line.paced ?? [] } }
      : {}),
    ruleset: compileRuleset(
      { id: "version-1", number: 1 },
      rulesetOf(rules.map(toRule), { ...EMPTY_LIBRARY, ...one.library }),
    ),
    roster: indexRoster(roster, "roster-1"),
    ledgers: new Map(
      Object.entries(one.ledgers ?? {}).map(([poolId, members]) => {
        return [
          poolId,
          { poolId, members: members.map((member) => ({ balanceNano: 0, assigned: 0, lastSeq: 0, ...member })) },
        ];
      }),
    ),
    loads: new Map(
      Object.entries(one.loads ?? {}).map(([repId, load]) => {
        return [repId, { repId, open: 0, today: 0, dayStart: DAY_START, ...load }];
      }),
    ),
    standards: DEFAULT_STANDARDS,
  };
}
