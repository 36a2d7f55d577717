import { listParents, listSheetAccounts } from "#db/queries/accounts/sheet.ts";
import { listReps } from "#db/queries/team/rep.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { ACCOUNT_COLUMNS, type AccountColumn } from "#server/core/accounts/account-columns.ts";
import { type CsvProblem, type CsvTable, readTable } from "#server/core/csv/read-table.ts";
import { uuidv7 } from "../../ids.ts";
import { type PlannedRow, planSheet } from "./plan-sheet.ts";
import { readSheetRow } from "./sheet-row.ts";

/** How many accounts one upload may hold: so many are written within the time a lead waits. */
const MOST = 5_000;

/** A CSV of accounts held against the workspace: what each row would do, and what is wrong. */
export type Sheet = { table: CsvTable<AccountColumn>; planned: PlannedRow[]; problems: CsvProblem[] };

/** Reads a CSV of accounts and plans what it would do to the workspace as it is now. Never throws for its content. */
export async function readSheet(scope: WorkspaceScope, text: string, now: number): Promise<Sheet> {
  const table = readTable(text, ACCOUNT_COLUMNS);
  const problems = [...table.problems];
  if (table.rows.length > MOST)
    problems.push({ line: 1, column: null, message: `Use at most ${MOST.toLocaleString("en")} accounts at a time.` });
  const reps = await listReps(scope);
  const repIdByEmail = new Map(reps.toReversed().map(({ id, email }) => [email.toLowerCase(), id]));
  const rows = table.rows.slice(0, MOST).map((row) => readSheetRow(row, repIdByEmail, problems));
  const present = (values: (string | undefined)[]) => values.filter((value) => value !== undefined);
  const accounts = await listSheetAccounts(scope, {
    externalIds: present(rows.flatMap((row) => [row.externalId, row.parentExternalId])),
    domains: rows.flatMap(({ domains }) => domains.map(({ domain }) => domain)),
  });
  const hasParents = rows.some(({ parentExternalId }) => parentExternalId);
  const parents = hasParents ? await listParents(scope) : [];
  const family = new Map(parents.map(({ id, parentAccountId }) => [id, parentAccountId as string]));
  const planned = planSheet(rows, { accounts, parents: family, newId: () => uuidv7(now) }, problems);
  return { table, planned, problems };
}
