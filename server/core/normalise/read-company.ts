import type { NormalisedLead } from "../lead/lead.ts";
import type { Submission } from "../lead/submission.ts";
import { toEmployees } from "./employees.ts";
import type { Catalogue } from "./normalise.ts";
import { type Notes, noteChange, noteIssue } from "./notes.ts";
import { findPicklistValue, type Picklist } from "./picklist.ts";
import { toRevenue } from "./revenue.ts";
import { isPlaceholder } from "./text.ts";

type Size = Pick<NormalisedLead, "employees" | "employeesMax">;
type Company = Size & Pick<NormalisedLead, "company" | "website" | "revenue" | "industry">;

/** Reads what somebody says about the company: name, website, size, revenue, industry. */
export function readCompany(sent: Submission, catalogue: Catalogue, notes: Notes): Company {
  return {
    company: sent.company,
    website: sent.website,
    ...readSize(sent.employees, notes),
    revenue: readRevenue(sent.revenue, notes),
    industry: readIndustry(sent.industry, catalogue.industry ?? NO_LIST, notes),
  };
}

const NO_LIST: Picklist = [];
const NO_SIZE: Size = { employees: null, employeesMax: null };

function readSize(raw: string | null, notes: Notes): Size {
  if (raw === null || isPlaceholder(raw)) return NO_SIZE;
  const band = toEmployees(raw);
  if (band === null) {
    noteIssue(notes, "employees", "not_normalisable", raw);
    return NO_SIZE;
  }
  noteChange(notes, "employees", raw, String(band.min), "band");
  return { employees: band.min, employeesMax: band.max };
}

function readRevenue(raw: string | null, notes: Notes): number | null {
  if (raw === null || isPlaceholder(raw)) return null;
  const revenue = toRevenue(raw);
  if (revenue === null) noteIssue(notes, "revenue", "not_normalisable", raw);
  else noteChange(notes, "revenue", raw, String(revenue), "band");
  return revenue;
}

function readIndustry(raw: string | null, list: Picklist, notes: Notes): string | null {
  if (raw === null) return null;
  const value = findPicklistValue(raw, list);
  if (value === undefined && isPlaceholder(raw)) return null;
  if (value === undefined && list.length > 0) noteIssue(notes, "industry", "unknown_value", raw);
  if (value !== undefined) noteChange(notes, "industry", raw, value, "synonym");
  return value ?? raw;
}
