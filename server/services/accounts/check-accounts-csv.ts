import { readClock } from "#db/queries/clock.ts";
import { type Actor, demand, reading } from "../actor.ts";
import type { PlannedRow } from "./plan-sheet.ts";
import { readSheet } from "./read-sheet.ts";

/** Reads a CSV of accounts and says what each row would do, and what is wrong by column; writes nothing. */
export function checkAccountsCsv(actor: Actor, text: string) {
  demand(actor, "writeAccounts");
  return reading(actor, async (scope) => {
    const { table, planned, problems } = await readSheet(scope, text, await readClock(scope.db));
    const does = new Map(planned.map((one) => [one.row.line, doesWhat(one)]));
    return {
      columns: table.columns.map(({ key, label }) => ({ key: key as string, label })),
      ignored: [...table.ignored],
      rows: table.rows.map(({ line, values }) => ({
        line,
        values: values as Partial<Record<string, string>>,
        does: does.get(line) ?? "",
      })),
      problems,
    };
  });
}

function doesWhat({ known, changes }: PlannedRow): string {
  if (!known) return "New account";
  return changes.length === 0 ? "Nothing changes" : `Changes ${changes.join(", ")} of ${known.name}`;
}
