import { addEntry, type LedgerEntry } from "../pool/ledger.ts";
import { LEAD_NANO } from "../pool/shares.ts";
import type { PoolLedger } from "../routing/situation.ts";
import type { Period } from "./period.ts";

/** An entry of a pool's ledger and when it was made, in epoch milliseconds. */
export type DatedEntry = { readonly atMs: number; readonly entry: LedgerEntry };

/** How a rep fared in a period: all in leads. `balance` = entitled − assigned − corrections since the pool began. */
export type RepShare = {
  readonly repId: string;
  readonly entitled: number;
  readonly assigned: number;
  readonly corrections: number;
  readonly balance: number;
  readonly widest: number;
};

/** Each rep's balance against the pool's mean when the day ended, and how far anybody drifted within it. */
export type BalanceDay = {
  readonly day: string;
  readonly low: number;
  readonly high: number;
  readonly values: Readonly<Record<string, number>>;
};

/** The furthest anybody's balance was from the pool's mean, right after which turn of the period (counted from 1). */
export type WorstGap = { readonly repId: string; readonly gap: number; readonly turn: number };

/** The ledger of a pool over a period. */
export type BalanceSeries = {
  readonly turns: number;
  readonly corrections: number;
  /** The mean balance at the end: zero, but for leads that came into the pool's hands or left them by correction. */
  readonly owedToEach: number;
  readonly worst: WorstGap | null;
  readonly reps: readonly RepShare[];
  readonly days: readonly BalanceDay[];
};

type Tally = { entitledNano: number; assigned: number; corrections: number; widestNano: number };

/**
 * Answers how a pool's ledger went over a period: `entries` are all of the pool's, in the order of `seq`, from the
 * first on, because balances carry over. Whoever has had a place in the ledger by the end is among the reps.
 *
 * Turns share out what they give, so balances add up to zero; a lead that leaves the pool is owed to all of it
 * from then on. So drift is measured from the mean: that is what members are owed against each other.
 */
export function balanceSeries(entries: readonly DatedEntry[], period: Period): BalanceSeries {
  const walk = new Walk();
  const ordered = entries.filter(({ atMs }) => atMs < period.endMs);
  let next = 0;
  for (; (ordered[next]?.atMs ?? period.endMs) < period.startMs; next++) walk.carry(ordered[next]);
  const days = period.days.map(({ day, endMs }): BalanceDay => {
    walk.openDay();
    for (; (ordered[next]?.atMs ?? Number.POSITIVE_INFINITY) < endMs; next++) walk.add(ordered[next]);
    return walk.closeDay(day);
  });
  return { ...walk.totals(), days };
}

/** Goes through the entries once; the ledger itself is the product's own arithmetic. */
class Walk {
  private ledger: PoolLedger = { poolId: "", members: [] };
  private readonly tallies = new Map<string, Tally>();
  private turns = 0;
  private corrections = 0;
  private worst: WorstGap | null = null;
  private low = 0;
  private high = 0;

  /** An entry from before the period. */
  carry(dated: DatedEntry | undefined): void {
    if (dated) this.ledger = addEntry(this.ledger, dated.entry);
  }

  openDay(): void {
    [this.low, this.high] = [0, 0];
    this.widen();
  }

  add(dated: DatedEntry | undefined): void {
    if (!dated) return;
    const { entry } = dated;
    const before = new Map(this.ledger.members.map(({ repId, balanceNano }) => [repId, balanceNano]));
    this.ledger = addEntry(this.ledger, entry);
    if (entry.kind === "turn") this.addTurn(entry.winnerRepId, before);
    else this.addCorrection(entry);
    this.widen();
  }

  closeDay(day: string): BalanceDay {
    const values = Object.fromEntries(this.fromMean().map(([repId, nano]) => [repId, inLeads(nano)]));
    return { day, low: inLeads(this.low), high: inLeads(this.high), values };
  }

  totals(): Omit<BalanceSeries, "days"> {
    const reps = this.ledger.members.map(({ repId, balanceNano }): RepShare => {
      const { entitledNano, assigned, corrections, widestNano } = this.tallyOf(repId);
      return {
        repId,
        entitled: inLeads(entitledNano),
        assigned,
        corrections,
        balance: inLeads(balanceNano),
        widest: inLeads(widestNano),
      };
    });
    return {
      turns: this.turns,
      corrections: this.corrections,
      owedToEach: inLeads(this.meanNano()),
      worst: this.worst,
      reps,
    };
  }

  private addTurn(winnerRepId: string, before: ReadonlyMap<string, number>): void {
    this.turns += 1;
    for (const { repId, balanceNano } of this.ledger.members) {
      const won = repId === winnerRepId ? 1 : 0;
      const tally = this.tallyOf(repId);
      tally.entitledNano += balanceNano - (before.get(repId) ?? 0) + won * LEAD_NANO;
      tally.assigned += won;
    }
    for (const [repId, nano] of this.fromMean()) {
      const gap = Math.abs(inLeads(nano));
      if (gap > (this.worst?.gap ?? 0)) this.worst = { repId, gap, turn: this.turns };
    }
  }

  private addCorrection(entry: Exclude<LedgerEntry, { kind: "turn" }>): void {
    this.corrections += 1;
    if (entry.kind !== "adjust") this.tallyOf(entry.repId).corrections += entry.kind === "credit" ? -1 : 1;
  }

  private widen(): void {
    for (const [repId, nano] of this.fromMean()) {
      this.low = Math.min(this.low, nano);
      this.high = Math.max(this.high, nano);
      const tally = this.tallyOf(repId);
      if (Math.abs(nano) > Math.abs(tally.widestNano)) tally.widestNano = nano;
    }
  }

  private meanNano(): number {
    const { members } = this.ledger;
    return members.reduce((sum, { balanceNano }) => sum + balanceNano, 0) / Math.max(1, members.length);
  }

  private fromMean(): [repId: string, nano: number][] {
    const mean = this.meanNano();
    return this.ledger.members.map(({ repId, balanceNano }) => [repId, balanceNano - mean]);
  }

  private tallyOf(repId: string): Tally {
    const known = this.tallies.get(repId);
    if (known) return known;
    const fresh = { entitledNano: 0, assigned: 0, corrections: 0, widestNano: 0 };
    this.tallies.set(repId, fresh);
    return fresh;
  }
}

const inLeads = (nano: number): number => nano / LEAD_NANO;
