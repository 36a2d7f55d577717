import { takeOne } from "../pool/caps.ts";
import { loadAt, TASK_UNITS } from "../pool/eligibility.ts";
import { adjustLedger } from "../pool/ledger.ts";
import type { Decision, PoolTurn } from "./decision.ts";
import type { PoolLedger, RepLoad, RosterIndex } from "./situation.ts";

/** Ledgers and loads as they stand while the leads of a batch are decided one after another. */
export type WorkingState = { ledgers: Map<string, PoolLedger>; loads: Map<string, RepLoad> };

/**
 * Brings the working state to where the next lead of the batch must find it: turns move their
 * ledgers, the owner has one more open lead, received today, and a cover one more task. Changes `state`.
 *
 * An attached submission and a test count nothing. Whose lead it was before is the caller's
 * matter: a lead taken from a rep must be gone from their load beforehand.
 */
export function applyDecision(state: WorkingState, decision: Decision, roster: RosterIndex): void {
  for (const turn of decision.turns) if (turn.usesTurn) moveLedger(state.ledgers, turn, roster);
  for (const ledgerId of decision.debits ?? []) {
    const ledger = state.ledgers.get(ledgerId) ?? { poolId: ledgerId, members: [] };
    state.ledgers.set(ledgerId, adjustLedger(ledger, decision.ownerRepId ?? "", 1));
  }
  const { ownerRepId, kind, isTest, at } = decision;
  if (ownerRepId === null || kind === "attached" || isTest) return;
  const load = loadAt(roster.reps.get(ownerRepId), state.loads.get(ownerRepId), at);
  state.loads.set(ownerRepId, takeLead(load, roster, { repId: ownerRepId, poolId: decision.poolId, at }));
  if (decision.cover) addTask(state, roster, { repId: decision.cover.repId, at });
}

/** A cover has one more open task. */
function addTask({ loads }: WorkingState, { reps }: RosterIndex, { repId, at }: { repId: string; at: number }): void {
  const load = loadAt(reps.get(repId), loads.get(repId), at);
  loads.set(repId, { ...load, repId, extra: (load.extra ?? 0) + TASK_UNITS });
}

/** Answers a rep's load, as `loadAt` gives it, when one more lead comes into their hands. */
export function takeLead(
  load: RepLoad,
  { reps, counted }: Pick<RosterIndex, "reps" | "counted">,
  { repId, poolId, at }: { repId: string; poolId: string | null; at: number },
): RepLoad {
  const more: RepLoad = { repId, open: load.open + 1, dayStart: load.dayStart, today: load.today + 1 };
  if (load.extra !== undefined) more.extra = load.extra;
  const caps = counted.get(repId);
  const rep = caps && reps.get(repId);
  if (rep) more.taken = takeOne(load.taken, caps, rep, { poolId, at });
  return more;
}

/** A turn of a pool that shares its ledger tells only of those whom it concerned; the others stand as they stood. */
function moveLedger(ledgers: Map<string, PoolLedger>, { poolId, after }: PoolTurn, roster: RosterIndex): void {
  const known = ledgers.get(after.poolId);
  if (!known || roster.pools.get(poolId)?.ledgerId === undefined) {
    ledgers.set(after.poolId, after);
    return;
  }
  const moved = new Map(after.members.map((member) => [member.repId, member]));
  const stood = new Set(known.members.map(({ repId }) => repId));
  const joined = after.members.filter(({ repId }) => !stood.has(repId));
  const members = [...known.members.map((member) => moved.get(member.repId) ?? member), ...joined];
  ledgers.set(after.poolId, { poolId: after.poolId, members });
}
