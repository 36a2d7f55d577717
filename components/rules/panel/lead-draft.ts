import type { NormalisedLead } from "#server/core/lead/lead.ts";

/** A field of a lead to try, with the name senders use. */
export type LeadInput = { name: string; label: string; isMain: boolean };

/** What can be typed about a lead to try, the fields that rules test most often first. */
export const LEAD_INPUTS: readonly LeadInput[] = [
  { name: "email", label: "Email", isMain: true },
  { name: "country", label: "Country", isMain: true },
  { name: "employees", label: "Employees", isMain: true },
  { name: "product_interest", label: "Product interest", isMain: true },
  { name: "source", label: "Source as sent", isMain: true },
  { name: "company", label: "Company", isMain: false },
  { name: "website", label: "Website", isMain: false },
  { name: "first_name", label: "First name", isMain: false },
  { name: "last_name", label: "Last name", isMain: false },
  { name: "phone", label: "Phone", isMain: false },
  { name: "job_title", label: "Job title", isMain: false },
  { name: "state", label: "State", isMain: false },
  { name: "city", label: "City", isMain: false },
  { name: "postal_code", label: "Postal code", isMain: false },
  { name: "industry", label: "Industry", isMain: false },
  { name: "revenue", label: "Yearly revenue", isMain: false },
  { name: "language", label: "Language", isMain: false },
  { name: "campaign", label: "Campaign", isMain: false },
  { name: "message", label: "Message", isMain: false },
];

/** What somebody typed, by name of the field; custom fields as "fields.plan". */
export type LeadDraft = Readonly<Record<string, string>>;

/** The typed lead as a sender would write it. Without any identity it gets one that no other lead has. */
export function toSubmission(draft: LeadDraft): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(draft)) {
    const value = text.trim();
    if (value === "") continue;
    if (name.startsWith("fields.")) fields[name.slice("fields.".length)] = plainValue(value);
    else json[name] = name === "product_interest" ? value.split(",").map((part) => part.trim()) : value;
  }
  if (Object.keys(fields).length > 0) json.fields = fields;
  if (!json.email && !json.phone) json.external_id = "try-one-lead";
  return json;
}

/** A lead of the workspace as something to edit: a copy, with the values as they were understood. */
export function copyOf(lead: NormalisedLead): LeadDraft {
  const known: Record<string, string | number | null> = {
    email: lead.email,
    country: lead.country,
    employees: lead.employees,
    product_interest: lead.productInterest.join(", "),
    source: lead.source,
    company: lead.company,
    website: lead.website,
    first_name: lead.firstName,
    last_name: lead.lastName,
    phone: lead.phone,
    job_title: lead.jobTitle,
    state: lead.state,
    city: lead.city,
    postal_code: lead.postalCode,
    industry: lead.industry,
    revenue: lead.revenue,
    language: lead.language,
    campaign: lead.campaign,
    message: lead.message,
    type: lead.type,
  };
  const own = Object.entries(lead.fields).map(([name, value]) => [
    `fields.${name}`,
    typeof value === "object" ? JSON.stringify(value) : String(value),
  ]);
  const filled = Object.entries(known).flatMap(([name, value]) =>
    value === null || value === "" ? [] : [[name, String(value)]],
  );
  return Object.fromEntries([...filled, ...own]);
}

/** A custom value as JSON where it is a number, yes or no, a list; text otherwise. */
function plainValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && !Array.isArray(value) ? text : value;
  } catch {
    return text;
  }
}
