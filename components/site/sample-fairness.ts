import type { BalanceRow } from "#components/charts/balance-chart.tsx";
import { takeTurn } from "#server/core/pool/rotation.ts";
import { LEAD_NANO } from "#server/core/pool/shares.ts";
import type { PoolLedger } from "#server/core/routing/situation.ts";

/** Made-up people of the site's pictures; Finn is new and takes less than half a share. */
export const SAMPLE_REPS = [
  { id: "rep-1", label: "Ana", weight: 5 },
  { id: "rep-2", label: "Ben", weight: 4 },
  { id: "rep-3", label: "Chloe", weight: 5 },
  { id: "rep-4", label: "Dev", weight: 4 },
  { id: "rep-5", label: "Emi", weight: 3 },
  { id: "rep-6", label: "Finn", weight: 2 },
] as const;

const FIRST_DAY = Date.UTC(2026, 9, 19);
const DAY_MS = 86_400_000;
const DAYS = 30;
/** Leads from Monday to Sunday. */
const LEADS_A_WEEK = [7, 5, 6, 8, 4, 0, 0];

/** Thirty days of a made-up pool, dealt by the product's own rotation; Dev is away in the second week. */
export function sampleFairness(): BalanceRow[] {
  let ledger: PoolLedger = { poolId: "sample", members: [] };
  return Array.from({ length: DAYS }, (_, day) => {
    const drift: number[] = balancesOf(ledger);
    for (let lead = 0; lead < (LEADS_A_WEEK[day % 7] ?? 0); lead += 1) {
      ledger = takeTurn({ members: membersOn(day), ledger }).after;
      drift.push(...balancesOf(ledger));
    }
    return {
      day: new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10),
      low: Math.min(0, ...drift),
      high: Math.max(0, ...drift),
      values: Object.fromEntries(SAMPLE_REPS.map((rep) => [rep.id, balanceOf(ledger, rep.id)])),
    };
  });
}

function membersOn(day: number) {
  return SAMPLE_REPS.map(({ id, weight }) => ({
    repId: id,
    weight,
    isEligible: !(id === "rep-4" && day >= 7 && day < 14),
  }));
}

function balanceOf(ledger: PoolLedger, repId: string): number {
  return (ledger.members.find((member) => member.repId === repId)?.balanceNano ?? 0) / LEAD_NANO;
}

function balancesOf(ledger: PoolLedger): number[] {
  return ledger.members.map((member) => member.balanceNano / LEAD_NANO);
}
