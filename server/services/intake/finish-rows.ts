import type { BatchRows } from "#db/queries/intake/columns.ts";
import { iso } from "./lead-row.ts";
import type { BatchContext } from "./run-batch.ts";

/** Adds ledgers, loads and the outbox row as the batch left them; null when the batch wrote nothing. */
export function finishRows({ state, head, changed }: BatchContext, lastSeq: number): BatchRows | null {
  const { rows, standings } = state;
  if (rows.decisions.length === 0) return null;
  for (const poolId of changed.pools) {
    const values = state.values.get(poolId) ?? [];
    for (const member of standings.ledgers.get(poolId)?.members ?? []) {
      const own = values.filter(({ repId }) => repId === member.repId);
      rows.ledger.push({
        pool_id: poolId,
        rep_id: member.repId,
        balance_nano: member.balanceNano,
        assigned: member.assigned,
        last_seq: member.lastSeq,
        owed_nano: member.owedNano ?? null,
        paid_day: member.paidDay ?? null,
        value_nano: own.length === 0 ? null : own.reduce((sum, { balanceNano }) => sum + balanceNano, 0),
        value_assigned: own.length === 0 ? null : own.reduce((sum, { assigned }) => sum + assigned, 0),
      });
    }
  }
  for (const repId of changed.reps) {
    const load = standings.loads.get(repId);
    if (load)
      rows.loads.push({
        rep_id: repId,
        open_count: load.open,
        day_start: load.dayStart,
        day_count: load.today,
        taken: load.taken ?? null,
      });
  }
  rows.outbox = { seq: lastSeq, at: iso(head.now) as string, topics: changed.topics, assigned: changed.assigned };
  return rows;
}
