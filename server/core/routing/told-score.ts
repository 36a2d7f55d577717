import { scoreOf } from "../pool/score.ts";
import type { PoolTurn } from "./decision.ts";
import type { RosterIndex } from "./situation.ts";
import { toldLoad } from "./told-load.ts";

/** Answers how well a candidate of a turn stood by the pool's method, from what the decision was told; undefined where the ledger decides. */
export function toldScore(
  turn: PoolTurn,
  roster: RosterIndex,
  { place, at }: { place: number; at: number },
): number | undefined {
  const repId = roster.pools.get(turn.poolId)?.members[place]?.repId ?? "";
  const [, , open = 0, today = 0, detail] = turn.candidates.find(([member]) => member === place) ?? [];
  const load = { open, today, ...toldLoad(roster, turn.poolId, { repId, detail, at }) };
  const caps = roster.capsIn.get(turn.poolId)?.get(repId) ?? [];
  return scoreOf(turn.method, { repId, rep: roster.reps.get(repId), load, caps, now: at }, turn.before);
}
