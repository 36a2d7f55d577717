/** How a form asks for a field. checkboxes may hold several values, country offers every country. */
export const FORM_FIELD_TYPES = [
  "email",
  "tel",
  "text",
  "textarea",
  "number",
  "select",
  "checkboxes",
  "country",
] as const;

/** One of `FORM_FIELD_TYPES`. */
export type FormFieldType = (typeof FORM_FIELD_TYPES)[number];

/** A lead's own field as a form can ask for it: its name in the API, and how it is asked for unless the form says otherwise. */
export type AskableField = {
  readonly name: string;
  readonly label: string;
  readonly type: FormFieldType;
  /** HTML autofill token; "off" where none fits. */
  readonly autocomplete: string;
};

const ASKABLE = [
  ["email", "Work email", "email", "email"],
  ["full_name", "Full name", "text", "name"],
  ["first_name", "First name", "text", "given-name"],
  ["last_name", "Last name", "text", "family-name"],
  ["company", "Company", "text", "organization"],
  ["phone", "Phone", "tel", "tel"],
  ["website", "Website", "text", "url"],
  ["job_title", "Job title", "text", "organization-title"],
  ["country", "Country", "country", "country"],
  ["state", "State or region", "text", "address-level1"],
  ["city", "City", "text", "address-level2"],
  ["postal_code", "Postal code", "text", "postal-code"],
  ["employees", "Company size", "select", "off"],
  ["revenue", "Yearly revenue", "text", "off"],
  ["industry", "Industry", "text", "off"],
  ["product_interest", "Product interest", "checkboxes", "off"],
  ["type", "What is it about?", "select", "off"],
  ["message", "What do you need?", "textarea", "off"],
] as const satisfies readonly (readonly [string, string, FormFieldType, string])[];

/** Every field of a lead that a visitor can be asked for, in the order the editor offers them. */
export const ASKABLE_FIELDS: readonly AskableField[] = ASKABLE.map(([name, label, type, autocomplete]) => ({
  name,
  label,
  type,
  autocomplete,
}));

const BY_NAME = new Map(ASKABLE_FIELDS.map((field) => [field.name, field]));

/** Answers the lead's own field of this name; undefined for a custom one. */
export const askableField = (name: string): AskableField | undefined => BY_NAME.get(name);

/** Fields of a lead that a form fills in by itself, with a fixed value. */
export const FIXABLE_FIELDS = [...ASKABLE_FIELDS.map(({ name }) => name), "source", "campaign", "language"] as const;

const CUSTOM = /^fields\.[a-z0-9_]{1,60}$/;

/** Answers whether a name addresses a custom field, such as "fields.plan". */
export const isCustomField = (name: string): boolean => CUSTOM.test(name);
