import type { CsvColumn, CsvProblem, CsvRow, CsvTable } from "../csv/read-table.ts";
import { readTable } from "../csv/read-table.ts";
import { isEven } from "./check-library.ts";
import { type Criteria, NO_CRITERIA, type Territory, type TerritoryOwner } from "./library.ts";
import {
  postalText,
  type ReadOne,
  readCountry,
  readDomain,
  readPostal,
  readSize,
  readState,
} from "./read-criterion.ts";

/** The columns that a file of territories may have. Several values of a cell are parted by a semicolon. */
export const TERRITORY_COLUMNS = [
  { key: "name", label: "Territory", also: ["Name"], isRequired: true },
  { key: "parent", label: "Parent", also: ["Part of", "Parent territory"] },
  { key: "countries", label: "Countries", also: ["Country"] },
  { key: "states", label: "States", also: ["State", "Region"] },
  { key: "postal", label: "Postal codes", also: ["Postal ranges", "ZIP", "ZIP codes", "Postcodes"] },
  { key: "industries", label: "Industries", also: ["Industry"] },
  { key: "employees", label: "Employees", also: ["Size", "Company size"] },
  { key: "domains", label: "Companies", also: ["Domains", "Named accounts"] },
  { key: "owner", label: "Owner", also: ["Rep", "Pool"] },
] as const satisfies readonly CsvColumn[];
type Key = (typeof TERRITORY_COLUMNS)[number]["key"];

/** What a file of territories is read against. `owners`: reps by name and address, pools by name, in small letters. */
export type TerritoryFile = {
  readonly known: readonly Territory[];
  readonly owners: ReadonlyMap<string, TerritoryOwner>;
  readonly newId: () => string;
};

/** A file of territories as it was read; with problems nothing is to be applied. */
export type ReadTerritories = Omit<CsvTable<Key>, "rows"> & {
  readonly rows: readonly (CsvRow<Key> & { readonly does: string })[];
  readonly territories: readonly Territory[];
};

/**
 * Reads a file of territories: a row whose name is known changes that territory, another one is new. A column that
 * is left out stays as it is, an empty cell is cleared. Parents may be known ones or rows of the file. Never throws.
 */
export function readTerritories(text: string, { known, owners, newId }: TerritoryFile): ReadTerritories {
  const table = readTable<Key>(text, TERRITORY_COLUMNS);
  const problems: CsvProblem[] = [...table.problems, ...twice(table.rows)];
  const ids = new Map(known.map(({ id, name }) => [keyOf(name), id]));
  for (const { values } of table.rows) {
    const key = keyOf(values.name ?? "");
    if (!ids.has(key)) ids.set(key, newId());
  }
  const byId = new Map(known.map((one) => [one.id, one]));
  const territories: Territory[] = [];
  const rows = table.rows.map((row) => {
    const id = ids.get(keyOf(row.values.name ?? "")) ?? newId();
    const before = byId.get(id);
    const read = readRow(row, { id, before, ids, owners });
    problems.push(...read.problems);
    territories.push(read.territory);
    return { ...row, does: before ? "Changes it" : "New" };
  });
  return { ...table, rows, territories, problems };
}

const keyOf = (name: string) => name.trim().toLowerCase();

function twice(rows: readonly CsvRow<Key>[]): CsvProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, values }) => {
    const key = keyOf(values.name ?? "");
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    if (first === undefined || key === "") return [];
    return [{ line, column: "name", message: `This territory stands on line ${first} already.` }];
  });
}

type Around = {
  id: string;
  before: Territory | undefined;
  ids: ReadonlyMap<string, string>;
  owners: TerritoryFile["owners"];
};

function readRow({ line, values }: CsvRow<Key>, { id, before, ids, owners }: Around) {
  const problems: CsvProblem[] = [];
  const wrong = (column: Key, message: string) => void problems.push({ line, column, message });
  const named = <T>(column: "parent" | "owner", among: ReadonlyMap<string, T>, stays: T | null, what: string) => {
    const text = values[column];
    if (text === undefined) return stays;
    if (text === "") return null;
    const found = among.get(keyOf(text));
    if (found === undefined) wrong(column, `${what} ${text}.`);
    return found ?? null;
  };
  const territory: Territory = {
    id,
    name: values.name ?? "",
    parentId: named("parent", ids, before?.parentId ?? null, "There is no territory"),
    criteria: readCriteria(values, before?.criteria ?? NO_CRITERIA, wrong),
    owner: named("owner", owners, before?.owner ?? null, "There is no rep or pool"),
  };
  if ((values.name ?? "").length > 120) wrong("name", "A name may have 120 characters.");
  if (territory.parentId === id) wrong("parent", "A territory cannot be part of itself.");
  return { territory, problems };
}

function readCriteria(
  values: Readonly<Partial<Record<Key, string>>>,
  before: Criteria,
  wrong: (column: Key, message: string) => void,
): Criteria {
  const parts = (column: Key) => values[column]?.split(";").flatMap((part) => part.trim() || []);
  const each = <T>(column: Key, stays: T[], read: (text: string) => ReadOne<T>): T[] => {
    const found = parts(column)?.map(read);
    for (const one of found ?? []) if ("problem" in one) wrong(column, one.problem);
    return found?.flatMap((one) => ("value" in one ? [one.value] : [])) ?? stays;
  };
  const countries = each("countries", before.countries, readCountry);
  const postal = each("postal", before.postal, (text) => readPostal(text, countries));
  for (const range of postal)
    if (!isEven(range)) wrong("postal", `${postalText(range)} is no range: write both ends equally long.`);
  return {
    countries,
    states: each("states", before.states, (text) => readState(text, countries)),
    postal,
    industries: parts("industries") ?? before.industries,
    employees: employeesOf(values.employees, before.employees, (message) => wrong("employees", message)),
    domains: each("domains", before.domains, readDomain),
  };
}

function employeesOf(
  text: string | undefined,
  stays: Criteria["employees"],
  wrong: (message: string) => void,
): Criteria["employees"] {
  if (text === undefined) return stays;
  if (text === "") return null;
  const found = readSize(text);
  if (found === null) wrong(`“${text}” is no number of people: write 50-200 or 500+.`);
  return found;
}
