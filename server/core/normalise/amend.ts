import { customFieldName } from "../lead/field-catalogue.ts";
import type { LeadField, NormalisedLead } from "../lead/lead.ts";
import { readSubmission } from "../lead/submission.ts";
import { type Catalogue, normalise } from "./normalise.ts";
import { toProductInterest } from "./product-interest.ts";

/** Fields that a person may write on a lead, by the name under which the API takes them. */
const SENT_AS: Readonly<Partial<Record<LeadField, string>>> = {
  phone: "phone",
  firstName: "first_name",
  lastName: "last_name",
  company: "company",
  jobTitle: "job_title",
  country: "country",
  state: "state",
  city: "city",
  postalCode: "postal_code",
  employees: "employees",
  revenue: "revenue",
  industry: "industry",
  productInterest: "product_interest",
  language: "language",
  timeZone: "time_zone",
  type: "type",
};

const fieldOf = (fact: string) => fact.replace(/^lead\./, "") as LeadField;

/** Answers whether a person may write the value of a fact on a lead: not its address, nor what identify found. */
export function canAmend(fact: string): boolean {
  return customFieldName(fact) !== null || (fact.startsWith("lead.") && SENT_AS[fieldOf(fact)] !== undefined);
}

/**
 * Answers a lead as it is with one value written by a person, read like any that was sent; what was said against the
 * old value is gone. Null when the text means nothing either. Changes nothing.
 */
export function amend(lead: NormalisedLead, fact: string, text: string, catalogue: Catalogue): NormalisedLead | null {
  const custom = customFieldName(fact);
  if (custom !== null) return { ...lead, fields: { ...lead.fields, [custom]: text } };
  const field = fieldOf(fact);
  const name = SENT_AS[field];
  // Phone numbers and states are read as of the country.
  if (name === undefined) return null;
  const read = readSubmission({ external_id: "-", country: lead.country, [name]: text });
  if (!read.ok) return null;
  const again = normalise(read.submission, catalogue);
  if (again.issues.some((issue) => issue.field === field) || isNothing(again[field])) return null;
  const changed = field === "employees" ? { employeesMax: again.employeesMax } : {};
  return {
    ...lead,
    ...changed,
    [field]: again[field],
    provenance: { ...lead.provenance, [field]: { raw: text, from: "sent", rule: "by_hand" } },
    issues: lead.issues.filter((issue) => issue.field !== field),
  };
}

/** Answers a lead as the workspace's list of products reads it now: what has become known is known. */
export function readProductsAgain(lead: NormalisedLead, { productInterest: list }: Catalogue): NormalisedLead {
  const { values, unknown } = toProductInterest(lead.productInterest, list);
  const others = lead.issues.filter(({ field }) => field !== "productInterest");
  const left = unknown.map((raw) => ({ field: "productInterest", code: "unknown_value", raw }) as const);
  return { ...lead, productInterest: values, issues: [...others, ...left] };
}

const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
