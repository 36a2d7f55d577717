import type { SheetAccount } from "#db/queries/accounts/sheet.ts";
import type { CsvProblem } from "#server/core/csv/read-table.ts";
import type { PlannedRow } from "./plan-sheet.ts";

type Family = {
  byExternalId: ReadonlyMap<string, SheetAccount>;
  /** The parent of every account on record that has one. */
  parents: ReadonlyMap<string, string>;
};

/**
 * Gives each planned account the parent that its row names: one on record, or another row's. `problems` gets those
 * that are not there and those that would stand below themselves, by line.
 */
export function placeParents(
  planned: readonly PlannedRow[],
  { byExternalId, parents }: Family,
  problems: CsvProblem[],
) {
  const inSheet = new Map(planned.flatMap(({ row, next }) => (row.externalId ? [[row.externalId, next.id]] : [])));
  const after = new Map(parents);
  for (const { row, next } of planned) {
    if (!row.parentExternalId) continue;
    const parentId = inSheet.get(row.parentExternalId) ?? byExternalId.get(row.parentExternalId)?.id;
    if (parentId) {
      next.parentAccountId = parentId;
      after.set(next.id, parentId);
    } else {
      const message = `There is no account with the external id ${row.parentExternalId}.`;
      problems.push({ line: row.line, column: "parentExternalId", message });
    }
  }
  for (const { row, next } of planned) {
    if (!row.parentExternalId || !isBelowItself(next.id, after)) continue;
    problems.push({ line: row.line, column: "parentExternalId", message: `${row.name} would stand below itself.` });
  }
}

function isBelowItself(id: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(id); at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
