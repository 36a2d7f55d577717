import { applyDecision } from "#server/core/routing/apply.ts";
import { decide } from "#server/core/routing/decide.ts";
import type { Decision } from "#server/core/routing/decision.ts";
import type { PoolLedger, RepLoad, Situation } from "#server/core/routing/situation.ts";
import { toStored } from "#server/core/routing/store.ts";

type Told = Omit<Situation, "ledgers" | "loads">;

/** Decides all leads in order, ledgers and loads carried on, and hands each complete decision on. */
export function decideAll(told: readonly Told[], use: (situation: Situation, decision: Decision) => void): void {
  const standing = { ledgers: new Map<string, PoolLedger>(), loads: new Map<string, RepLoad>() };
  for (const one of told) {
    const situation: Situation = { ...one, ...standing };
    const decision = decide(situation);
    applyDecision(standing, decision, situation.roster);
    use(situation, decision);
  }
}

/** Answers the place of the row that chose each lead's pool, −1 where none did. */
export function chosenRows(told: readonly Told[]): number[] {
  const rows: number[] = [];
  decideAll(told, (_, { ruleId }) => rows.push(ruleId?.startsWith("row-") ? Number(ruleId.slice(4)) : -1));
  return rows;
}

/**
 * Answers decisions a second on one thread: the quickest of `passes` over all leads, because whatever else the
 * machine does can only slow one down. `isSerialised`: each decision is also written out as it is stored.
 */
export function decisionsPerSecond(told: readonly Told[], passes: number, isSerialised: boolean): number {
  let best = 0;
  for (let pass = 0; pass < passes; pass++) {
    let kept = 0;
    const began = performance.now();
    decideAll(told, (situation, decision) => {
      kept += isSerialised ? JSON.stringify(toStored(situation, decision)).length : decision.sections.length;
    });
    const seconds = (performance.now() - began) / 1000;
    if (kept === 0) throw new Error("nothing was decided");
    best = Math.max(best, told.length / seconds);
  }
  return best;
}
