import type { NormalisedLead } from "../lead/lead.ts";
import type { PointsFormula } from "./pool-rules.ts";
import { LEAD_NANO, sharesOf, type Weighted } from "./shares.ts";

/** What a turn adds to a member's value ledger beyond 1 point a lead: points assigned, and balance in billionths of a point. */
export type ValueChange = { readonly repId: string; readonly assigned: number; readonly balanceNano: number };

/** Answers how many value points a lead is worth: 1 until a formula is set, a whole number from 1 then. */
export function pointsOf(
  formula: PointsFormula | undefined,
  priority: keyof PointsFormula["priority"],
  { type, employees }: Pick<NormalisedLead, "type" | "employees">,
): number {
  if (!formula) return 1;
  const bands = formula.employees.filter(({ from }) => employees !== null && employees >= from);
  const band = bands.reduce((best, one) => (one.from >= best.from ? one : best), { from: -1, points: 0 });
  const ofType = type === null ? 0 : (formula.types[type] ?? 0);
  return Math.max(1, formula.priority[priority] + ofType + band.points);
}

/**
 * Answers what a turn of a lead worth `points` changes beside the count of leads, in which every lead is 1: the same
 * shares of the rest, so that value balances are exact and sum to nothing. Empty for a lead of 1 point.
 */
export function valueChanges(entitled: readonly Weighted[], winnerRepId: string, points: number): ValueChange[] {
  const extra = points - 1;
  if (extra === 0) return [];
  const shares = sharesOf(entitled);
  return entitled.map(({ repId }, at) => {
    const isWinner = repId === winnerRepId;
    const balanceNano = (shares[at] ?? 0) * extra - (isWinner ? LEAD_NANO * extra : 0);
    return { repId, assigned: isWinner ? extra : 0, balanceNano };
  });
}
