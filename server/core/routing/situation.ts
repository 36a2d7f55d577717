import type { FactsOf, Predicate } from "../conditions/evaluate.ts";
import type { RuleError } from "../conditions/operand.ts";
import type { AccountFacts } from "../identify/account-facts.ts";
import type { NormalisedLead } from "../lead/lead.ts";
import type { LibraryIndex } from "../library/resolve.ts";
import type { Cap, CapOn, Taken } from "../pool/caps.ts";
import type { NobodyEligible, PoolRules, RosterMember } from "../pool/pool-rules.ts";
import type { ClockFacts } from "../time/clock-facts.ts";
import type { CompiledRuleset } from "./compile.ts";
import type { Disposition, Priority } from "./rule.ts";

/** Half-open interval of epoch milliseconds [start, end). */
export type Interval = readonly [start: number, end: number];

/** One rep as the roster snapshot holds it. Intervals sorted and disjoint, for the coming 35 days. */
export type RosterRep = {
  id: string;
  isActive: boolean;
  isPaused: boolean;
  working: readonly Interval[];
  timeOff: readonly Interval[];
  /** First instant of each calendar day in the rep's own zone, ascending; a daily cap counts within one. */
  dayStarts: readonly number[];
  /** First instants of weeks (Monday) and months in the same zone; left out where no cap counts within one. */
  weekStarts?: readonly number[];
  monthStarts?: readonly number[];
  /** Caps over all pools, shortest period first; left out: none. */
  caps?: readonly Cap[];
  /** Work units at once, a lead each; null: none. */
  openLimit: number | null;
  /** When a pause ends by itself; left out: when somebody ends it. */
  pausedUntil?: number;
  /** Usual hours that a holiday takes away; they are not in `working`. */
  holidays?: readonly Interval[];
  /** Who acts while they are away. */
  coverRepId?: string;
  /** Over the last leads they took more than twice the standard; counts in pools that pass such reps over. */
  isSlow?: boolean;
  /** What the rep can do, as "language:de" or "product:analytics"; left out: nothing said. */
  skills?: readonly string[] | undefined;
};

/** One pool as the roster snapshot holds it; the order of `members` numbers the candidates of a decision. */
export type RosterPool = PoolRules & {
  id: string;
  nobodyEligible: NobodyEligible;
  /** Who gets the lead under `manager`; null falls back to the catch-all's accountable owner. */
  managerRepId: string | null;
  members: readonly RosterMember[];
  /** The ledger in which this pool counts, where several pools share one; left out: its own. */
  ledgerId?: string | undefined;
  /** Reps who took more than twice the standard over their last leads get none; left out: they do. */
  passesOverSlow?: boolean | undefined;
};

/** Everything about people and pools that changes only by editing. Stored once by its hash. */
export type Roster = {
  schemaVersion: 1;
  reps: readonly RosterRep[];
  pools: readonly RosterPool[];
  queues: readonly { id: string }[];
};

/**
 * A member's standing in a pool. `balanceNano` is entitlement minus assigned in
 * billionths of a lead (integers, so that sums are exact); `lastSeq` is the number
 * of the pool's turn that last gave this member a lead (0: never had one).
 */
export type LedgerMember = {
  repId: string;
  balanceNano: number;
  assigned: number;
  lastSeq: number;
  /** What an absence is still to be paid back (catch up), beside the balance; left out: nothing. */
  owedNano?: number | undefined;
  /** Start of the rep's calendar day of the last payback, epoch ms; left out: none yet. */
  paidDay?: number | undefined;
};

/** Standing of everybody who is or was a member; a member without entry stands level. Order means nothing. */
export type PoolLedger = { poolId: string; members: readonly LedgerMember[] };

/**
 * Load of a rep now. `today` counts leads received in the rep's own calendar day that began at `dayStart`. `extra`:
 * work beside open leads in hundredths of a work unit. `taken`: what other caps count; left out where there is none.
 */
export type RepLoad = { repId: string; open: number; dayStart: number; today: number; extra?: number; taken?: Taken };

/** What identify found. Owner ids are rep ids; null means nobody. */
export type Verdict = {
  /** new: a first submission; again: an existing lead that is decided again. (attached never reaches `decide`'s rules.) */
  kind: "new" | "attached" | "again";
  previousOwnerId: string | null;
  companyOwnerId: string | null;
  /** Who had the company's latest lead, and when (epoch ms), for pools that keep to them; left out: nobody, or no such pool. */
  companyLast?: { repId: string; at: number } | undefined;
  account: AccountFacts | null;
  /** Set for kind attached: the standing assignment that may only become more urgent. */
  standing: Standing | null;
  /** Of a lead that is decided again: the fields that are not as they were, as fact keys. Left out: none. */
  changed?: readonly string[] | undefined;
};

/** Where an open lead stands when a further submission is attached to it. */
export type Standing = {
  status: "assigned" | "queued";
  ownerRepId: string | null;
  queueId: string | null;
  poolId: string | null;
  priority: Priority;
  disposition: Disposition;
  assignedAt: number;
  dueAt: number | null;
  /** The SLA policy that the lead has; left out: none. */
  slaPolicyId?: string | undefined;
};

/**
 * A held lead that is released runs only the step that held it, under the rule and
 * version that chose it: `poolId` for a lead held by a pool, `repId` for one that
 * waits for a rep named by a rule. Exactly one of them is set.
 */
export type Release = {
  poolId: string | null;
  repId: string | null;
  ruleId: string | null;
  priority: Priority;
  disposition: Disposition;
  /** Set when a member of the pool accepts a lead that was offered to all: this one gets it, if eligible. */
  claimRepId?: string | undefined;
  /** The wait at a target of the rule is over: the lead goes on to the target with this number, the first being 0. */
  step?: number | undefined;
  /** The SLA policy that the lead has; left out: none. */
  slaPolicyId?: string | undefined;
};

/**
 * Leads that pools hold already. `ahead`: how urgent the most urgent lead is that a pool holds; another lead
 * that is not more urgent takes no turn before it. `paced`: reps who were given as many held leads lately as
 * they may at a time. Source: product.md section 8.
 */
export type Line = { readonly ahead: ReadonlyMap<string, Priority>; readonly paced: readonly string[] };

/** Why this run happens. */
export type Occasion = "intake" | "release" | "reject" | "manual";

/** Where a submission came from. */
export type SourceFacts = { kind: "api" | "form" | "import" | "webhook" | "manual"; name: string };

/** Response standard in business minutes by priority; null: none. */
export type ResponseStandard = Readonly<Record<Priority, number | null>>;

/** All that `decide` may know. Plain JSON except the compiled ruleset, which is derived from its version. */
export type Situation = {
  decisionId: string;
  leadId: string;
  now: number;
  seed: number;
  occasion: Occasion;
  lead: NormalisedLead;
  source: SourceFacts;
  verdict: Verdict;
  proposal: { priority: Priority; disposition: Disposition };
  /** What the workspace's wall clock says; only told where a rule asks for it. */
  clock?: ClockFacts | undefined;
  /** Owners that this lead must not go back to (it was rejected by them). */
  excludedRepIds: readonly string[];
  release: Release | null;
  /** Left out: no pool holds a lead. */
  line?: Line;
  ruleset: CompiledRuleset;
  roster: RosterIndex;
  /** Ledgers and loads as they stand now, by id. `decide` reads them and never changes them. */
  ledgers: ReadonlyMap<string, PoolLedger>;
  loads: ReadonlyMap<string, RepLoad>;
  standards: ResponseStandard;
};

/** The roster with look-up tables; built once per snapshot by `indexRoster`. */
export type RosterIndex = {
  hash: string;
  roster: Roster;
  reps: ReadonlyMap<string, RosterRep>;
  pools: ReadonlyMap<string, RosterPool>;
  queueIds: ReadonlySet<string>;
  /** Who sits in each pool, by its id, in the order of its members. */
  seats: ReadonlyMap<string, readonly Seat[]>;
  /** Caps that refuse a pool's lead, by pool and rep: the rep's own, then those of the membership. Empty lists are left out. */
  capsIn: ReadonlyMap<string, ReadonlyMap<string, readonly CapOn[]>>;
  /** Caps that are counted for a rep beside the plain daily one, by rep. Reps without any are left out. */
  counted: ReadonlyMap<string, readonly CapOn[]>;
  /** For how many days at most a pool keeps a company with the rep of its last lead; 0: none does. */
  stickyDays: number;
  /** Pools in whose ledgers leads count that an owner of theirs was given by ownership, by rep; mostly empty. */
  countingOwned: ReadonlyMap<string, readonly string[]>;
  /** Conditions of members, ready to be asked; null: no pool has any. */
  conditions: MemberConditions | null;
};

/** A member with what is looked up of them for every lead; `caps` as in `capsIn`. */
export type Seat = {
  readonly member: RosterMember;
  readonly rep: RosterRep | undefined;
  readonly caps: readonly CapOn[];
};

/** When members count who count only for some leads, by what a ruleset's library says that their conditions name. */
export type MemberConditions = { readonly under: (library: LibraryIndex) => CompiledConditions };

/** Conditions ready to be asked. One that cannot be evaluated keeps what is wrong with it. */
export type CompiledConditions = {
  readonly about: (situation: Situation) => FactsOf;
  readonly of: ReadonlyMap<RosterMember, Predicate | RuleError>;
};
