import { listLedger } from "#db/queries/team/ledger.ts";
import { findPool } from "#db/queries/team/pool.ts";
import { listReps } from "#db/queries/team/rep.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, reading } from "../actor.ts";

/** How many lines of a ledger one page shows. */
const PAGE = 50;

/** Which pool's ledger, and from where on. */
export type LedgerQuestion = { poolId: string; beforeSeq?: number | undefined; onlyCorrections?: boolean | undefined };

/** Reads a page of a pool's ledger, newest first: every turn with its lead, every credit and debit. `nextCursor`, the next `beforeSeq`; null: the end. */
export function readLedger(actor: Actor, { poolId, beforeSeq, onlyCorrections = false }: LedgerQuestion) {
  demand(actor, "readPools");
  return reading(actor, async (scope) => {
    const pool = await findPool(scope, poolId);
    if (!pool) throw notFound("pool");
    const names = new Map((await listReps(scope)).map(({ id, name }) => [id, name]));
    const page = { poolId, beforeSeq: beforeSeq ?? null, limit: PAGE + 1, onlyCorrections };
    const lines = wholeSeqs(await listLedger(scope, page));
    return {
      pool: { id: pool.id, name: pool.name },
      lines: lines.rows.map((line) => ({ ...line, repName: names.get(line.repId) ?? "" })),
      nextCursor: lines.nextBeforeSeq,
    };
  });
}

/** A page ends between two seqs, so that lines of one transaction are not torn apart. */
function wholeSeqs<T extends { seq: number }>(rows: T[]): { rows: T[]; nextBeforeSeq: number | null } {
  if (rows.length <= PAGE) return { rows, nextBeforeSeq: null };
  const lastSeq = rows.at(-1)?.seq ?? 0;
  const kept = rows.filter(({ seq }) => seq > lastSeq);
  return { rows: kept, nextBeforeSeq: lastSeq + 1 };
}
