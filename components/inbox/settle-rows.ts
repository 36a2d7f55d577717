/** A row as it stands on the screen; `isGone`: it is in the list no longer and waits to leave. */
export type Settled<Row> = { row: Row; isGone: boolean };

/** A list on the screen, and how many rows wait to come in. */
export type SettledList<Row> = { shown: readonly Settled<Row>[]; waiting: number };

/**
 * Answers how a list that changed by itself is shown. While it is held (the pointer or the focus is in it) nothing
 * moves: rows keep their places with their new content, those that went stay until let go, new ones wait. Otherwise it
 * is the list as it is; into an empty list rows come at once, for nothing there could move. `keeps` are rows that stay
 * a while although they are gone (somebody else took them).
 */
export function settleRows<Row extends { id: string }>(
  before: readonly Settled<Row>[],
  rows: readonly Row[],
  { isHeld, keeps }: { isHeld: boolean; keeps: ReadonlySet<string> },
): SettledList<Row> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const stays = before.map(({ row }) => ({ row: byId.get(row.id) ?? row, isGone: !byId.has(row.id) }));
  if (isHeld && before.length > 0) {
    const known = new Set(before.map(({ row }) => row.id));
    return { shown: stays, waiting: rows.filter(({ id }) => !known.has(id)).length };
  }
  const shown: Settled<Row>[] = rows.map((row) => ({ row, isGone: false }));
  for (const [at, one] of stays.entries()) if (one.isGone && keeps.has(one.row.id)) shown.splice(at, 0, one);
  return { shown, waiting: 0 };
}
