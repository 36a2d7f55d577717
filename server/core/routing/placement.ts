import type { CoverFor } from "./cover.ts";
import type { DecisionStatus, PoolTurn, ReasonCode, RepAsked, Wait } from "./decision.ts";

/** Where a lead ends, and by which reason. */
export type Placement = {
  readonly status: DecisionStatus;
  readonly reason: ReasonCode;
  readonly ownerRepId: string | null;
  readonly queueId: string | null;
  readonly poolId: string | null;
  readonly heldForRepId: string | null;
  /** Held, and everybody who could have had it has reached a limit. */
  readonly isAtCapacity: boolean;
  /** Somebody else may have to act while the owner is away. */
  readonly coverFor?: CoverFor;
  /** Held by one step of a waterfall: until when, and which target is next. */
  readonly wait?: Wait | undefined;
};

/** Whom a run has asked so far, in order. */
export type Asked = { turns: PoolTurn[]; reps: RepAsked[] };

const NOWHERE = { ownerRepId: null, queueId: null, poolId: null, heldForRepId: null, isAtCapacity: false };

/** The lead is in a rep's hands, given by a pool or not (null). */
export function assignedTo(
  ownerRepId: string,
  reason: ReasonCode,
  poolId: string | null,
  coverFor?: CoverFor,
): Placement {
  const placement: Placement = { ...NOWHERE, status: "assigned", reason, ownerRepId, poolId };
  return coverFor ? { ...placement, coverFor } : placement;
}

/** The lead waits in a queue for people. */
export function queuedIn(queueId: string): Placement {
  return { ...NOWHERE, status: "queued", reason: "rule_queue", queueId };
}

/** The lead waits for the first of a pool's members to accept it. */
export function offeredTo(poolId: string): Placement {
  return { ...NOWHERE, status: "queued", reason: "offered_to_pool", poolId };
}

/** The lead waits until somebody of the pool is eligible. */
export function heldByPool(poolId: string, isAtCapacity: boolean): Placement {
  return { ...NOWHERE, status: "held", reason: "held_nobody_eligible", poolId, isAtCapacity };
}

/** The lead waits for the rep whom a rule names. */
export function heldForRep(heldForRepId: string, isAtCapacity: boolean): Placement {
  return { ...NOWHERE, status: "held", reason: "held_owner_unavailable", heldForRepId, isAtCapacity };
}

/** The lead goes to nobody in sales. */
export function setAside(status: "nurture" | "disqualified", by: "rule" | "proposed"): Placement {
  return { ...NOWHERE, status, reason: `${status}_${by}` };
}
