import type { PoolLedger, RosterRep } from "../routing/situation.ts";
import { type CapOn, countFor } from "./caps.ts";
import { LEAD_UNITS, type LoadNow, workUnits } from "./eligibility.ts";
import type { Method } from "./pool-rules.ts";

/** All of a limit, in millionths: fractions are compared as whole numbers. */
const ALL_SPARE = 1_000_000;

/** What a method looks at beside the ledger; `load` as `loadAt` gives it. */
export type Scored = {
  readonly repId: string;
  readonly rep: RosterRep | undefined;
  readonly load: LoadNow;
  readonly caps: readonly CapOn[];
  readonly now: number;
};

/**
 * Answers how well a member stands by a method, the highest is next: fewest work units; largest part that is still
 * free of the tightest of their limits and caps (no limit: all of it); longest since the pool's ledger last gave them
 * a lead. Undefined for the methods that rotate: only the ledger speaks there.
 */
export function scoreOf(method: Method, scored: Scored, ledger: PoolLedger): number | undefined {
  const { repId, load } = scored;
  if (method === "least_loaded") return -workUnits(load);
  if (method === "most_spare") return spareOf(scored);
  if (method === "longest_idle") return -(ledger.members.find((member) => member.repId === repId)?.lastSeq ?? 0);
  return undefined;
}

function spareOf({ rep, load, caps, now }: Scored): number {
  const open = rep?.openLimit ?? null;
  const parts = rep ? caps.map((cap) => spare(countFor(cap, rep, load, now), cap.limit)) : [];
  return Math.min(ALL_SPARE, ...parts, open === null ? ALL_SPARE : spare(workUnits(load), open * LEAD_UNITS));
}

function spare(used: number, limit: number): number {
  return limit === 0 ? 0 : Math.floor((ALL_SPARE * Math.max(0, limit - used)) / limit);
}
