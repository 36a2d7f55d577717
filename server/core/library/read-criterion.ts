import { toCountryCode } from "../normalise/country.ts";
import { companyDomainOfWebsite } from "../normalise/domain.ts";
import { toEmployees } from "../normalise/employees.ts";
import { countryOfStateCode, toStateCode } from "../normalise/state.ts";
import type { Criteria, PostalRange } from "./library.ts";

/** A criterion as it was read, or what is wrong with what was written. */
export type ReadOne<T> = { value: T } | { problem: string };

/** Reads a country by code or name. */
export function readCountry(text: string): ReadOne<string> {
  const value = toCountryCode(text);
  return value === null ? { problem: `“${text}” is no country.` } : { value };
}

/** Reads a state by full code, or by name where only one country is meant. */
export function readState(text: string, countries: readonly string[]): ReadOne<string> {
  const [only, ...others] = countries;
  const country = countryOfStateCode(text) ?? (others.length === 0 ? (only ?? null) : null);
  const value = country === null ? null : toStateCode(text, country);
  return value === null ? { problem: `“${text}” is no state we know: write a code such as US-CA.` } : { value };
}

/** Reads "US 90000-96199", "DE 80" or, where only one country is meant, "80-87". */
export function readPostal(text: string, countries: readonly string[]): ReadOne<PostalRange> {
  const [, written, rest = ""] = /^(?:([A-Za-z]{2})\s+)?(.+)$/.exec(text.trim()) ?? [];
  const [only, ...others] = countries;
  const country = written?.toUpperCase() ?? (others.length === 0 ? only : undefined);
  if (country === undefined || toCountryCode(country) !== country)
    return { problem: `“${text}”: write the country before the codes, such as DE 80-87.` };
  const [from = "", to = from, ...more] = rest.split(/\s*[-–]\s*/);
  if (from === "" || more.length > 0) return { problem: `“${text}” is no range of postal codes.` };
  return { value: { country, from: from.slice(0, 12), to: to.slice(0, 12) } };
}

/** Reads a company by its domain or website. */
export function readDomain(text: string): ReadOne<string> {
  const value = companyDomainOfWebsite(text);
  return value === null ? { problem: `“${text}” is no company's domain.` } : { value };
}

/** Reads "50-200", "500+"; null when it is no number of people. */
export function readSize(text: string): Criteria["employees"] {
  return toEmployees(text);
}

/** A postal range as it is written. */
export function postalText({ country, from, to }: PostalRange): string {
  return from === to ? `${country} ${from}` : `${country} ${from}-${to}`;
}
