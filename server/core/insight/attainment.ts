/** What the response standard asks of a lead, in epoch milliseconds; `dueMs` was frozen when the owner got it. */
export type Clocked = {
  readonly dueMs: number | null;
  readonly firstActionMs: number | null;
  readonly closedMs: number | null;
  readonly isOpen: boolean;
};

/** `met` and `late` are due; `waiting` are open without a first action, some of them late already. */
export type Attainment = { readonly met: number; readonly late: number; readonly waiting: number };

/** Answers whether the first action came by the due time. */
export const isMet = ({ dueMs, firstActionMs }: Clocked): boolean =>
  dueMs !== null && firstActionMs !== null && firstActionMs <= dueMs;

/** Answers whether the due time passed without a first action: before it, before the lead was closed, or before now. */
export const isLate = ({ dueMs, firstActionMs, closedMs }: Clocked, now: number): boolean =>
  dueMs !== null && (firstActionMs ?? closedMs ?? now) > dueMs;

/**
 * Answers how many first actions that were due came in time: met / (met + late). Left out are leads whose due time
 * has not come, those closed before it without an action, and those without a standard.
 */
export function attainmentOf(leads: readonly Clocked[], now: number): Attainment {
  return {
    met: leads.filter(isMet).length,
    late: leads.filter((lead) => isLate(lead, now)).length,
    waiting: leads.filter(({ dueMs, firstActionMs, isOpen }) => dueMs !== null && firstActionMs === null && isOpen)
      .length,
  };
}
