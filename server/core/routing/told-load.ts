import { capStart, isPlainDay, type Taken } from "../pool/caps.ts";
import type { RosterIndex } from "./situation.ts";

/** Answers the counts of caps as a decision was told them of a candidate, under the caps' names, and further work. */
export function toldLoad(
  { reps, capsIn }: RosterIndex,
  poolId: string,
  { repId, detail, at }: { repId: string; detail: readonly number[] | undefined; at: number },
): { extra?: number; taken?: Taken } {
  const rep = reps.get(repId);
  if (!rep || !detail) return {};
  const caps = (capsIn.get(poolId)?.get(repId) ?? []).filter((cap) => !isPlainDay(cap));
  const told = caps.map((cap, place) => [cap.key, [capStart(cap, rep, at), detail[place] ?? 0] as const]);
  const extra = detail[caps.length];
  return { taken: { counts: Object.fromEntries(told), recent: [] }, ...(extra ? { extra } : {}) };
}
