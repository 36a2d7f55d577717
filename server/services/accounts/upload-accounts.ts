import { writeSheet } from "#db/queries/accounts/sheet.ts";
import { ACCOUNT_COLUMNS } from "#server/core/accounts/account-columns.ts";
import type { CsvProblem } from "#server/core/csv/read-table.ts";
import { AppError } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { writesOf } from "./plan-sheet.ts";
import { readSheet } from "./read-sheet.ts";

/**
 * Writes a CSV of accounts as one change, with one entry in the audit log; a text with a problem writes nothing and
 * throws `invalid` with the first. The same text again changes nothing.
 */
export function uploadAccounts(actor: Actor, text: string) {
  demand(actor, "writeAccounts");
  return writing(actor, async (change) => {
    const { planned, problems } = await readSheet(change.scope, text, change.now);
    const [first] = problems.toSorted((a, b) => a.line - b.line);
    if (first) throw new AppError("invalid", sentenceOf(first), { field: "text" });
    const writes = writesOf(planned);
    const created = writes.created.length;
    const changed = writes.changed.length;
    const done = { created, changed, unchanged: planned.length - created - changed };
    if (created + changed === 0) return done;
    await writeSheet(change.scope, writes, new Date(change.now));
    await audit(change, actor, { action: "accounts.uploaded", subjectKind: "account", subjectId: null, detail: done });
    return done;
  });
}

function sentenceOf({ line, column, message }: CsvProblem): string {
  const label = ACCOUNT_COLUMNS.find(({ key }) => key === column)?.label;
  return `Line ${line}${label ? `, ${label}` : ""}: ${message}`;
}
