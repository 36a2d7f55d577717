import { dailyCapOf } from "../pool/caps.ts";
import type { Method } from "../pool/pool-rules.ts";
import { LEAD_NANO } from "../pool/shares.ts";
import { weightAt } from "../pool/weight.ts";
import type { CandidateTuple, Exclusion, PoolTurn } from "../routing/decision.ts";
import type { RosterIndex } from "../routing/situation.ts";
import { toldScore } from "../routing/told-score.ts";
import { exclusionClause, exclusionLabel } from "./exclusion-words.ts";
import { type Names, nameOf } from "./names.ts";

/** A member of a pool beside the lead it was asked about. Balances in leads; limits null where there is none. */
export type ExplainedCandidate = {
  readonly repId: string;
  readonly name: string;
  readonly isWinner: boolean;
  readonly exclusion: Exclusion | null;
  readonly label: string;
  readonly sentence: string;
  readonly weight: number;
  readonly open: number;
  readonly openLimit: number | null;
  readonly today: number;
  readonly capPerDay: number | null;
  readonly balanceBefore: number;
  readonly balanceAfter: number;
  /** How well the member stood by the pool's method, in words; null where the balance decides. */
  readonly score: string | null;
};

/** A pool that was asked, with everybody in it: the winner first, then the eligible by balance, then the others. */
export type ExplainedPool = {
  readonly poolId: string;
  readonly name: string;
  readonly eligibleCount: number;
  readonly usesTurn: boolean;
  readonly method: Method;
  /** What the method is and did this time, in a sentence. */
  readonly how: string;
  readonly candidates: readonly ExplainedCandidate[];
};

/** What a pool's turn is explained with; `at`: when it was taken, epoch ms. */
export type PoolContext = { readonly roster: RosterIndex; readonly names: Names; readonly at: number };

/** Explains what a pool found: why this rep, and why not each of the others. */
export function explainPool(turn: PoolTurn, context: PoolContext): ExplainedPool {
  const { names } = context;
  const candidates = turn.candidates.map((candidate) => explainCandidate(candidate, turn, context));
  const rank = (one: ExplainedCandidate) => (one.isWinner ? 0 : one.exclusion === null ? 1 : 2);
  return {
    poolId: turn.poolId,
    name: nameOf(names, "pools", turn.poolId),
    eligibleCount: candidates.filter(({ exclusion }) => exclusion === null).length,
    usesTurn: turn.usesTurn,
    method: turn.method,
    how: howWords(turn),
    candidates: candidates.sort((a, b) => rank(a) - rank(b) || b.balanceBefore - a.balanceBefore),
  };
}

function explainCandidate(
  [at, verdict, open, today]: CandidateTuple,
  turn: PoolTurn,
  { roster, names, at: instant }: PoolContext,
): ExplainedCandidate {
  const pool = roster.pools.get(turn.poolId);
  const member = pool?.members[at];
  const repId = member?.repId ?? "";
  const rep = roster.reps.get(repId);
  const exclusion = typeof verdict === "string" ? verdict : null;
  const isWinner = repId === turn.winnerRepId;
  const name = nameOf(names, "reps", repId);
  return {
    repId,
    name,
    isWinner,
    exclusion,
    open,
    today,
    label: exclusion === null ? (isWinner ? "Eligible, chosen" : "Eligible") : exclusionLabel(exclusion),
    sentence: sentenceOf(name, verdict, isWinner, repId === turn.otherwiseRepId, turn),
    weight: pool && member ? weightAt(pool, member, instant) : 0,
    openLimit: rep?.openLimit ?? null,
    capPerDay: dailyCapOf(rep),
    balanceBefore: balanceIn(turn.before.members, repId),
    balanceAfter: balanceIn(turn.after.members, repId),
    score: scoreWords(turn.method, toldScore(turn, roster, { place: at, at: instant })),
  };
}

const HOW: Readonly<Record<Method, string>> = {
  fair_rotation: "Fair rotation: the lead goes to whoever is owed it, by weight.",
  least_loaded: "Least loaded: the lead goes to whoever has the fewest open leads; the ledger breaks ties.",
  most_spare: "Most spare capacity: the lead goes to whoever has most room under their limits; the ledger breaks ties.",
  longest_idle: "Longest idle: the lead goes to whoever waited longest for a lead of this pool.",
  performance: "Performance-tilted: fair rotation, with weights that follow conversion between a floor and a ceiling.",
  claim: "Claim: the lead is offered to everybody who can take it, and the first to accept has it.",
};

function howWords({ method, isSticky, isOffer }: PoolTurn): string {
  if (isSticky) return "The pool keeps a company’s leads with the rep who had the last one.";
  if (isOffer) return "Claim: the lead was offered to everybody who could take it.";
  return HOW[method];
}

function scoreWords(method: Method, score: number | undefined): string | null {
  if (score === undefined) return null;
  if (method === "least_loaded") return `${-score / 100} open`;
  if (method === "most_spare") return `${Math.floor(score / 10_000)} % free`;
  return score === 0 ? "no lead yet" : `last lead at turn ${-score}`;
}

function sentenceOf(
  name: string,
  verdict: Exclusion | number,
  isWinner: boolean,
  isOtherwise: boolean,
  turn: PoolTurn,
): string {
  if (typeof verdict === "string") {
    if (isWinner)
      return `${name} ${exclusionClause(verdict)}, but nobody was free and the pool gives leads all the same.`;
    return `${name} ${exclusionClause(verdict)}${isOtherwise ? " and would have had this lead otherwise" : ""}.`;
  }
  if (turn.isOffer) return `${name} was offered the lead.`;
  if (isWinner && turn.isSticky) return `${name} had the last lead of this company, and the pool keeps them together.`;
  if (turn.isSticky) return `${name} could have taken it, but the company’s last lead decides here.`;
  if (turn.method === "claim")
    return isWinner
      ? `${name} was the first to accept.`
      : `${name} could have taken it, but somebody else accepted first.`;
  const byMethod = BY_METHOD[turn.method];
  if (byMethod) return `${name} ${isWinner ? byMethod.winner : byMethod.other}.`;
  const owed = `${leads(verdict)} when the share of this lead is added`;
  if (!isWinner) return `${name} was owed ${owed}: not next.`;
  const isWhole = turn.candidates.every(([, one]) => typeof one === "number");
  if (isWhole) return `${name} was owed ${owed}, and a whole lead soonest of all.`;
  const isMost = turn.candidates.every(([, one]) => typeof one === "string" || one <= verdict);
  return isMost
    ? `${name} was owed ${owed}, the most of those who could take it.`
    : `${name} was owed ${owed}, and the most of those who could take it with a fifth of the next lead’s share.`;
}

const BY_METHOD: Partial<Record<Method, { winner: string; other: string }>> = {
  least_loaded: {
    winner: "had the fewest open leads of those who could take it",
    other: "had no fewer open leads than the one chosen",
  },
  most_spare: {
    winner: "had most room under the limits of those who could take it",
    other: "had no more room under the limits than the one chosen",
  },
  longest_idle: {
    winner: "waited longest for a lead of this pool",
    other: "had a lead of this pool later than the one chosen",
  },
};

function balanceIn(members: PoolTurn["before"]["members"], repId: string): number {
  return (members.find((member) => member.repId === repId)?.balanceNano ?? 0) / LEAD_NANO;
}

/** A balance in leads as a person reads it: "0.71", "−0.29". */
export function leads(nano: number): string {
  return (nano / LEAD_NANO).toFixed(2).replace("-", "−");
}
