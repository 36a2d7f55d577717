import { dailyCapOf } from "../pool/caps.ts";
import { LEAD_NANO } from "../pool/shares.ts";
import type { CandidateTuple, Exclusion, PoolTurn } from "../routing/decision.ts";
import type { RosterIndex } from "../routing/situation.ts";
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
};

/** A pool that was asked, with everybody in it: the winner first, then the eligible by balance, then the others. */
export type ExplainedPool = {
  readonly poolId: string;
  readonly name: string;
  readonly eligibleCount: number;
  readonly usesTurn: boolean;
  readonly candidates: readonly ExplainedCandidate[];
};

/** Explains what a pool found: why this rep, and why not each of the others. */
export function explainPool(turn: PoolTurn, roster: RosterIndex, names: Names): ExplainedPool {
  const candidates = turn.candidates.map((candidate) => explainCandidate(candidate, turn, roster, names));
  const rank = (one: ExplainedCandidate) => (one.isWinner ? 0 : one.exclusion === null ? 1 : 2);
  return {
    poolId: turn.poolId,
    name: nameOf(names, "pools", turn.poolId),
    eligibleCount: candidates.filter(({ exclusion }) => exclusion === null).length,
    usesTurn: turn.usesTurn,
    candidates: candidates.sort((a, b) => rank(a) - rank(b) || b.balanceBefore - a.balanceBefore),
  };
}

function explainCandidate(
  [at, verdict, open, today]: CandidateTuple,
  turn: PoolTurn,
  roster: RosterIndex,
  names: Names,
): ExplainedCandidate {
  const member = roster.pools.get(turn.poolId)?.members[at];
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
    weight: member?.weight ?? 0,
    openLimit: rep?.openLimit ?? null,
    capPerDay: dailyCapOf(rep),
    balanceBefore: balanceIn(turn.before.members, repId),
    balanceAfter: balanceIn(turn.after.members, repId),
  };
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
  const owed = `${leads(verdict)} when the share of this lead is added`;
  if (!isWinner) return `${name} was owed ${owed}: not next.`;
  const isWhole = turn.candidates.every(([, one]) => typeof one === "number");
  return isWhole
    ? `${name} was owed ${owed}, and a whole lead soonest of all.`
    : `${name} was owed ${owed}, the most of those who could take it.`;
}

function balanceIn(members: PoolTurn["before"]["members"], repId: string): number {
  return (members.find((member) => member.repId === repId)?.balanceNano ?? 0) / LEAD_NANO;
}

/** A balance in leads as a person reads it: "0.71", "−0.29". */
export function leads(nano: number): string {
  return (nano / LEAD_NANO).toFixed(2).replace("-", "−");
}
