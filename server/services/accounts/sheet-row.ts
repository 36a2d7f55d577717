import type { AccountDomain } from "#db/queries/accounts/account-domain.ts";
import type { AccountColumn } from "#server/core/accounts/account-columns.ts";
import type { CsvProblem, CsvRow } from "#server/core/csv/read-table.ts";
import { TEAM_ROLES, type TeamMember } from "#server/core/identify/account-facts.ts";
import { toCountryCode } from "#server/core/normalise/country.ts";
import { AppError } from "../../errors.ts";
import { ACCOUNT_CLASSES, type AccountClass } from "./account-input.ts";
import { readDomains } from "./read-domains.ts";

/** One account as a sheet names it; what a row leaves empty is left out and stays as it is. */
export type SheetRow = {
  line: number;
  name: string;
  domains: AccountDomain[];
  team: TeamMember[];
  externalId?: string;
  class?: AccountClass;
  ownerRepId?: string;
  country?: string;
  state?: string;
  city?: string;
  postalCode?: string;
  industry?: string;
  employees?: number;
  parentExternalId?: string;
};

type Cells = CsvRow<AccountColumn>;
type Report = (column: AccountColumn, message: string) => void;

/** Longest value of a column, where it has a limit of its own. */
const MOST: Partial<Record<AccountColumn, number>> = {
  name: 200,
  externalId: 500,
  country: 80,
  state: 80,
  city: 120,
  postalCode: 20,
  industry: 120,
  parentExternalId: 500,
};

/** Reads the cells of a row; `problems` gets what is wrong with each, by column. Never throws. */
export function readSheetRow(
  { line, values }: Cells,
  repIdByEmail: ReadonlyMap<string, string>,
  problems: CsvProblem[],
): SheetRow {
  const report: Report = (column, message) => problems.push({ line, column, message });
  const row: SheetRow = {
    line,
    name: values.name ?? "",
    domains: domainsOf(values, report),
    team: teamOf(values, repIdByEmail, report),
  };
  for (const [column, most] of Object.entries(MOST) as [AccountColumn, number][]) {
    const value = values[column] ?? "";
    if (value.length > most) report(column, `Use at most ${most} characters.`);
    else if (!value.isWellFormed() || value.includes("\0"))
      report(column, "This holds a character that cannot be kept.");
  }
  if (values.externalId) row.externalId = values.externalId;
  if (values.parentExternalId) row.parentExternalId = values.parentExternalId;
  if (values.country) row.country = toCountryCode(values.country) ?? values.country;
  for (const column of ["state", "city", "postalCode", "industry"] as const)
    if (values[column]) row[column] = values[column];
  const owner = repOf(values.ownerEmail, "ownerEmail", repIdByEmail, report);
  if (owner) row.ownerRepId = owner;
  return { ...row, ...classOf(values.class, report), ...employeesOf(values.employees, report) };
}

function repOf(
  email: string | undefined,
  column: AccountColumn,
  repIdByEmail: ReadonlyMap<string, string>,
  report: Report,
): string | undefined {
  if (!email) return undefined;
  const repId = repIdByEmail.get(email.toLowerCase());
  if (!repId) report(column, `Nobody on the team has the address ${email}.`);
  return repId;
}

function teamOf(values: Cells["values"], repIdByEmail: ReadonlyMap<string, string>, report: Report): TeamMember[] {
  return TEAM_ROLES.flatMap((role) => {
    const repId = repOf(values[role], role, repIdByEmail, report);
    return repId ? [{ role, repId }] : [];
  });
}

/** Several domains stand in one cell, with spaces, commas, semicolons or bars between. */
function domainsOf({ domains = "", aliasDomains = "" }: Cells["values"], report: Report): AccountDomain[] {
  const listed = (cell: string) => cell.split(/[\s,;|]+/).filter(Boolean);
  try {
    return readDomains({ domains: listed(domains), aliasDomains: listed(aliasDomains) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    report(error.field === "aliasDomains" ? "aliasDomains" : "domains", error.message);
    return [];
  }
}

function classOf(cell: string | undefined, report: Report): Pick<SheetRow, "class"> {
  if (!cell) return {};
  const code = cell.toLowerCase().replace(/[\s-]+/g, "_");
  const known = ACCOUNT_CLASSES.find((one) => one === code);
  if (!known) report("class", `“${cell}” is none of ${ACCOUNT_CLASSES.join(", ").replaceAll("_", " ")}.`);
  return known ? { class: known } : {};
}

function employeesOf(cell: string | undefined, report: Report): Pick<SheetRow, "employees"> {
  if (!cell) return {};
  const count = /^\d{1,9}$/.test(cell.replace(/[,.' ](?=\d{3}\b)/g, "")) ? Number(cell.replace(/\D/g, "")) : Number.NaN;
  if (count <= 100_000_000) return { employees: count };
  report("employees", `“${cell}” is not a whole number.`);
  return {};
}
