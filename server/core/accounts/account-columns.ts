import type { CsvColumn } from "#server/core/csv/read-table.ts";
import { TEAM_ROLES } from "#server/core/identify/account-facts.ts";

/** Columns of a CSV of accounts beside the roles. */
const PLAIN = [
  { key: "name", label: "Name", also: ["account", "company", "account name"], isRequired: true },
  { key: "domains", label: "Domains", also: ["domain", "website"] },
  { key: "aliasDomains", label: "Alias domains", also: ["aliases", "alias domain"] },
  { key: "externalId", label: "External id", also: ["id", "crm id"] },
  { key: "ownerEmail", label: "Owner", also: ["owner e-mail", "account owner"] },
  { key: "class", label: "Class", also: ["type"] },
  { key: "country", label: "Country" },
  { key: "state", label: "State", also: ["region", "province"] },
  { key: "city", label: "City", also: ["town"] },
  { key: "postalCode", label: "Postal code", also: ["zip", "zip code", "postcode"] },
  { key: "industry", label: "Industry" },
  { key: "employees", label: "Employees" },
  { key: "parentExternalId", label: "Parent", also: ["parent id"] },
] as const satisfies readonly CsvColumn[];

const ROLE_LABELS = {
  ae: "AE",
  sdr: "SDR",
  csm: "CSM",
  partner_manager: "Partner manager",
  distributor: "Distributor",
};

/** A column of a CSV of accounts: a field, or a role with the address of who has it. */
export type AccountColumn = (typeof PLAIN)[number]["key"] | (typeof TEAM_ROLES)[number];

/** The columns a CSV of accounts may have. */
export const ACCOUNT_COLUMNS: readonly CsvColumn<AccountColumn>[] = [
  ...PLAIN,
  ...TEAM_ROLES.map((key) => ({ key, label: ROLE_LABELS[key] })),
];
