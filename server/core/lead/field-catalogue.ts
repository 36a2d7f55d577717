import { capitalised } from "../handoff/names.ts";
import { TEAM_ROLES } from "../identify/account-facts.ts";
import { LEAD_TYPES } from "./lead-type.ts";

/**
 * How a field's value compares: instant is epoch milliseconds, date a day as the number 20261224, multi an
 * array of text; segment and territory have no value but are asked by name.
 */
export type FieldType =
  | "text"
  | "number"
  | "picklist"
  | "multi"
  | "boolean"
  | "instant"
  | "date"
  | "segment"
  | "territory";

/** Value and label of one choice of a picklist. */
export type FieldOption = { readonly value: string; readonly label: string };

/** One field a rule can test. `options` is present where the choices are fixed; a workspace adds its own lists. */
export type CatalogueField = {
  readonly key: FieldKey;
  readonly label: string;
  readonly type: FieldType;
  readonly group: FieldGroup;
  readonly options?: readonly FieldOption[];
};

/** What a field says something about. */
export type FieldGroup = "lead" | "account" | "opportunity" | "owner" | "source" | "clock";

/** How a company stands to the workspace's own (product.md 2.3). */
export const ACCOUNT_CLASSES = ["customer", "prospect", "former_customer", "partner", "competitor"] as const;

/** One of `ACCOUNT_CLASSES`. */
export type AccountClass = (typeof ACCOUNT_CLASSES)[number];

/** The ways a submission can arrive (product.md 2.1). */
export const SOURCE_KINDS = ["api", "form", "import", "manual"] as const;

/** One of `SOURCE_KINDS`. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Days of the week, as clock facts name them. */
export const WEEKDAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

function options(values: readonly string[]): readonly FieldOption[] {
  return values.map((value) => ({ value, label: ABBREVIATED.has(value) ? value.toUpperCase() : sentence(value) }));
}

/** Codes that people know by their letters. */
const ABBREVIATED = new Set(["ae", "sdr", "csm"]);

function sentence(value: string): string {
  const words = value.replaceAll("_", " ");
  return capitalised(words);
}

const FIELDS = [
  ["lead.email", "Email", "text"],
  ["lead.emailDomain", "Email domain", "text"],
  ["lead.isFreeMail", "Uses a free-mail address", "boolean"],
  ["lead.isDisposable", "Uses a disposable address", "boolean"],
  ["lead.companyDomain", "Company domain", "text"],
  ["lead.phone", "Phone", "text"],
  ["lead.firstName", "First name", "text"],
  ["lead.lastName", "Last name", "text"],
  ["lead.company", "Company", "text"],
  ["lead.website", "Website", "text"],
  ["lead.jobTitle", "Job title", "text"],
  ["lead.country", "Country", "picklist"],
  ["lead.state", "State", "picklist"],
  ["lead.city", "City", "text"],
  ["lead.postalCode", "Postal code", "text"],
  ["lead.employees", "Employees", "number"],
  ["lead.employeesMax", "Employees, upper bound", "number"],
  ["lead.revenue", "Yearly revenue", "number"],
  ["lead.industry", "Industry", "picklist"],
  ["lead.productInterest", "Product interest", "multi"],
  ["lead.language", "Language", "picklist"],
  ["lead.timeZone", "Time zone", "text"],
  ["lead.type", "Lead type", "picklist", LEAD_TYPES],
  ["lead.message", "Message", "text"],
  ["lead.source", "Source as sent", "text"],
  ["lead.campaign", "Campaign", "text"],
  ["lead.externalId", "External id", "text"],
  ["lead.occurredAt", "Occurred at", "instant"],
  ["lead.isTest", "Is a test", "boolean"],
  ["lead.hasPreviousOwner", "Had an owner before", "boolean"],
  ["lead.hasCompanyOwner", "Somebody owns a lead of the same company", "boolean"],
  ["lead.segment", "Segment", "segment"],
  ["lead.territory", "Territory", "territory"],
  ["account.name", "Account name", "text"],
  ["account.class", "Account class", "picklist", ACCOUNT_CLASSES],
  ["account.hasOwner", "Account has an owner", "boolean"],
  ["account.domain", "Account domain", "text"],
  ["account.externalId", "Account external id", "text"],
  ["account.team", "Roles on the account", "multi", TEAM_ROLES],
  ["account.hasOpenOpportunity", "Account has an open opportunity", "boolean"],
  ["account.hasParent", "Account has a parent", "boolean"],
  ["account.parent.name", "Parent account name", "text"],
  ["account.parent.class", "Parent account class", "picklist", ACCOUNT_CLASSES],
  ["account.parent.hasOwner", "Parent account has an owner", "boolean"],
  ["opportunity.name", "Opportunity name", "text"],
  ["opportunity.stage", "Opportunity stage", "text"],
  ["opportunity.amount", "Opportunity amount", "number"],
  ["opportunity.currency", "Opportunity currency", "text"],
  ["opportunity.closesOn", "Opportunity close date", "instant"],
  ["opportunity.hasOwner", "Opportunity has an owner", "boolean"],
  ["opportunity.openCount", "Open opportunities", "number"],
  ["owner.previousIsActive", "Previous owner is active", "boolean"],
  ["owner.previousIsAway", "Previous owner is away", "boolean"],
  ["owner.previousIsAtWork", "Previous owner is at work", "boolean"],
  ["owner.accountIsActive", "Account owner is active", "boolean"],
  ["owner.accountIsAway", "Account owner is away", "boolean"],
  ["owner.accountIsAtWork", "Account owner is at work", "boolean"],
  ["owner.companyIsActive", "Company’s owner is active", "boolean"],
  ["owner.companyIsAway", "Company’s owner is away", "boolean"],
  ["owner.companyIsAtWork", "Company’s owner is at work", "boolean"],
  ["owner.opportunityIsActive", "Opportunity owner is active", "boolean"],
  ["owner.opportunityIsAway", "Opportunity owner is away", "boolean"],
  ["owner.opportunityIsAtWork", "Opportunity owner is at work", "boolean"],
  ["source.kind", "Source kind", "picklist", SOURCE_KINDS],
  ["source.name", "Source name", "text"],
  ["clock.weekday", "Weekday", "picklist", WEEKDAY_NAMES],
  ["clock.hour", "Hour of the day", "number"],
  ["clock.date", "Date", "date"],
  ["clock.isBusinessHours", "Within business hours", "boolean"],
] as const satisfies readonly (readonly [string, string, FieldType, (readonly string[])?])[];

/** Key of a built-in field, such as "lead.country". */
export type BuiltInFieldKey = (typeof FIELDS)[number][0];

/** Key of any field: a custom one is addressed as `lead.fields.<name>`. */
export type FieldKey = BuiltInFieldKey | `lead.fields.${string}`;

/** Every built-in field a rule can test, in the order the condition builder lists them. */
export const FIELD_CATALOGUE: readonly CatalogueField[] = FIELDS.map(([key, label, type, values]) => ({
  key,
  label,
  type,
  group: key.slice(0, key.indexOf(".")) as FieldGroup,
  ...(values ? { options: options(values) } : {}),
}));

const BY_KEY = new Map<string, CatalogueField>(FIELD_CATALOGUE.map((field) => [field.key, field]));

const CUSTOM_PREFIX = "lead.fields.";

/** Answers the name of the custom field a key addresses, null for any other key: "lead.fields.plan" → "plan". */
export function customFieldName(key: string): string | null {
  return key.startsWith(CUSTOM_PREFIX) && key.length > CUSTOM_PREFIX.length ? key.slice(CUSTOM_PREFIX.length) : null;
}

/** Answers the built-in field of a key, undefined when there is none (custom fields are not in the catalogue). */
export function findField(key: string): CatalogueField | undefined {
  return BY_KEY.get(key);
}
