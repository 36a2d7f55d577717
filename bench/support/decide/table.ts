import { seededNumbers } from "#server/core/pool/random-pools.ts";

/** One row of a decision table: country × product × employee band, bounds inclusive. */
export type Row = { country: string; product: string; min: number; max: number };
/** What rows test of a lead; null: the lead does not say. */
export type TableLead = { country: string | null; product: string | null; employees: number | null };
/** How many values each column has; rows are all their combinations. */
export type TableSize = { countries: number; products: number; bands: number };

const MOST_EMPLOYEES = 10_000;
/** 5 % of the leads lack one of the fields; of the others three quarters are in the table's countries and products. */
const LACKING = 0.05;
const IN_COLUMN = 0.87;
const COLUMNS = ["country", "product", "employees"] as const;

/** Answers the rows of a table in order; no lead matches two of them. */
export function tableRows({ countries, products, bands }: TableSize): Row[] {
  const width = MOST_EMPLOYEES / bands;
  return Array.from({ length: countries * products * bands }, (_, at): Row => {
    const band = at % bands;
    const rest = Math.floor(at / bands);
    return {
      country: country(Math.floor(rest / products)),
      product: product(rest % products),
      min: Math.floor(band * width) + 1,
      max: Math.floor((band + 1) * width),
    };
  });
}

/** Draws leads near a table: most match a row, some have a value of no row, some lack a field. The same seed, the same leads. */
export function tableLeads({ countries, products }: TableSize, leads: number, seed: number): TableLead[] {
  const random = seededNumbers(seed);
  const among = (known: number) => Math.floor(random() * (random() < IN_COLUMN ? known : known + known));
  return Array.from({ length: leads }, () => {
    const lead: TableLead = {
      country: country(among(countries)),
      product: product(among(products)),
      employees: 1 + Math.floor(random() * MOST_EMPLOYEES),
    };
    if (random() < LACKING) lead[COLUMNS[Math.floor(random() * COLUMNS.length)] ?? "country"] = null;
    return lead;
  });
}

/** The row a lead matches by plain reading of the table, −1 for none. */
export function rowOf(rows: readonly Row[], lead: TableLead): number {
  const { employees } = lead;
  if (employees === null) return -1;
  return rows.findIndex((row) => {
    return row.country === lead.country && row.product === lead.product && row.min <= employees && employees <= row.max;
  });
}

/** Two letters: AA, AB, … */
const country = (at: number) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26));
const product = (at: number) => `product ${at}`;
