import type { SheetAccount, SheetWrites } from "#db/queries/accounts/sheet.ts";
import type { CsvProblem } from "#server/core/csv/read-table.ts";
import { stateIn } from "#server/core/normalise/state.ts";
import { placeParents } from "./place-parents.ts";
import type { SheetRow } from "./sheet-row.ts";

/** What a row comes to: its account (on record, or new with `id`) as it will be, and what of it changes. */
export type PlannedRow = {
  row: SheetRow;
  known: SheetAccount | undefined;
  next: Omit<SheetAccount, "domains" | "team">;
  changes: string[];
};

type Known = { accounts: readonly SheetAccount[]; parents: ReadonlyMap<string, string>; newId: () => string };

/**
 * Answers what a sheet would do: each row finds its account by external id, else by one of its domains, else makes a
 * new one. `problems` gets rows that two accounts or two rows claim, and parents that are not there.
 */
export function planSheet(rows: readonly SheetRow[], known: Known, problems: CsvProblem[]): PlannedRow[] {
  const byExternalId = new Map(known.accounts.flatMap((one) => (one.externalId ? [[one.externalId, one]] : [])));
  const byDomain = new Map(known.accounts.flatMap((one) => one.domains.map(({ domain }) => [domain, one] as const)));
  const taken = new Map<string, number>();
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    const at = row.externalId ? byExternalId.get(row.externalId) : undefined;
    const found = at ?? row.domains.map(({ domain }) => byDomain.get(domain)).find((one) => one !== undefined);
    const isToldAlready = problems.some(({ line, column }) => line === row.line && column?.endsWith("omains"));
    problems.push(...claimProblems(row, found, byDomain, isToldAlready), ...twiceProblems(row, found, taken));
    planned.push(plan(row, found, known.newId));
  }
  placeParents(planned, { byExternalId, parents: known.parents }, problems);
  for (const one of planned) one.changes = changesOf(one);
  return planned;
}

function plan(row: SheetRow, known: SheetAccount | undefined, newId: () => string): PlannedRow {
  const { domains: _, team: __, ...before } = known ?? { ...NEW, domains: [], team: [], id: newId() };
  const country = row.country ?? before.country;
  const next = {
    ...before,
    name: row.name,
    externalId: before.externalId ?? row.externalId ?? null,
    class: row.class ?? before.class,
    ownerRepId: row.ownerRepId ?? before.ownerRepId,
    country,
    state: stateIn(row.state ?? before.state, country),
    city: row.city ?? before.city,
    postalCode: row.postalCode ?? before.postalCode,
    industry: row.industry ?? before.industry,
    employees: row.employees ?? before.employees,
  };
  return { row, known, next, changes: [] };
}

const NEW = {
  externalId: null,
  class: "prospect" as const,
  ownerRepId: null,
  country: null,
  state: null,
  city: null,
  postalCode: null,
  industry: null,
  employees: null,
  parentAccountId: null,
};

function claimProblems(
  { line, externalId, domains }: SheetRow,
  found: SheetAccount | undefined,
  byDomain: ReadonlyMap<string, SheetAccount>,
  isToldAlready: boolean,
): CsvProblem[] {
  if (!externalId && domains.length === 0 && !isToldAlready)
    return [{ line, column: "domains", message: "Write a domain or an external id, so that it is known again." }];
  if (found?.externalId && externalId && found.externalId !== externalId) {
    const message = `The domain belongs to ${found.name}, which has the external id ${found.externalId}.`;
    return [{ line, column: "externalId", message }];
  }
  return domains.flatMap(({ domain, isAlias }) => {
    const other = byDomain.get(domain);
    if (!other || other.id === found?.id) return [];
    const column = isAlias ? "aliasDomains" : "domains";
    return [{ line, column, message: `${domain} belongs to the account ${other.name}.` }];
  });
}

/** An account, an external id or a domain stands on one line only. */
function twiceProblems(
  { line, externalId, domains }: SheetRow,
  found: SheetAccount | undefined,
  taken: Map<string, number>,
): CsvProblem[] {
  const claims: [key: string, column: string, what: string][] = [
    ...(externalId ? [[`id ${externalId}`, "externalId", externalId] as [string, string, string]] : []),
    ...domains.map(({ domain }): [string, string, string] => [`domain ${domain}`, "domains", domain]),
    ...(found ? [[`account ${found.id}`, "name", found.name] as [string, string, string]] : []),
  ];
  const [first] = claims.flatMap(([key, column, what]) => {
    const other = taken.get(key);
    return other === undefined ? [] : [{ line, column, message: `${what} is on line ${other} already.` }];
  });
  for (const [key] of claims) if (!taken.has(key)) taken.set(key, line);
  return first ? [first] : [];
}

const WORDS = {
  name: "name",
  externalId: "external id",
  class: "class",
  ownerRepId: "owner",
  country: "country",
  state: "state",
  city: "city",
  postalCode: "postal code",
  industry: "industry",
  employees: "employees",
  parentAccountId: "parent",
} as const;

function changesOf({ row, known, next }: PlannedRow): string[] {
  if (!known) return [];
  const fields = (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter((key) => known[key] !== next[key]);
  return [
    ...fields.map((key) => WORDS[key]),
    ...(newDomains(row, known).length > 0 ? ["domains"] : []),
    ...(newTeam(row, known).length > 0 ? ["team"] : []),
  ];
}

function newDomains({ domains }: SheetRow, known: SheetAccount | undefined) {
  return domains.filter(({ domain }) => !known?.domains.some((one) => one.domain === domain));
}

function newTeam({ team }: SheetRow, known: SheetAccount | undefined) {
  return team.filter(({ role, repId }) => !known?.team.some((one) => one.role === role && one.repId === repId));
}

/** What must be written to carry a plan out. */
export function writesOf(planned: readonly PlannedRow[]): SheetWrites {
  const touched = planned.filter(({ known, changes }) => !known || changes.length > 0);
  return {
    created: touched.filter(({ known }) => !known).map(({ next }) => next),
    changed: touched.filter(({ known }) => known).map(({ next }) => next),
    domains: touched.flatMap(({ row, known, next }) =>
      newDomains(row, known).map((domain) => ({ ...domain, accountId: next.id })),
    ),
    team: touched.flatMap(({ row, known, next }) =>
      newTeam(row, known).map((member) => ({ ...member, accountId: next.id })),
    ),
  };
}
