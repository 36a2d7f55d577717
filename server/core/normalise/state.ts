import { isCountryCode } from "./country.ts";
import { STATE_NAMES } from "./state-names.ts";
import { nameKey } from "./text.ts";

const BY_COUNTRY: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(STATE_NAMES).map(([country, entries]) => [country, stateTable(country, entries)]),
);

function stateTable(country: string, entries: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const entry of entries.split(";")) {
    const [code = "", names = ""] = entry.split(":");
    const keys = [code, `${country}${code}`, ...names.split("|")];
    for (const key of keys) table.set(nameKey(key), `${country}-${code}`);
  }
  return table;
}

/**
 * Answers the ISO 3166-2 code of a state as people write it: "Calif.", "new york",
 * "SP", "BR-SP". Null when the country is unknown or holds no such state.
 *
 * A full code of a country whose states we do not list is taken as it stands. Never throws.
 */
export function toStateCode(text: string, country: string | null): string | null {
  if (country === null || text.length > 80) return null;
  const states = BY_COUNTRY.get(country);
  if (states !== undefined) return states.get(nameKey(text)) ?? null;
  const code = text.toUpperCase();
  return countryOfStateCode(code) === country ? code : null;
}

/** Answers a state as it is kept: its code where the country has it, else as it was written; null for none. */
export function stateIn(text: string | null, country: string | null): string | null {
  return text === null ? null : (toStateCode(text, country) ?? text);
}

/** Answers the country that a full ISO 3166-2 code names: "us-ca" → "US"; null for any other text. */
export function countryOfStateCode(text: string): string | null {
  const match = /^([A-Z]{2})-[A-Z0-9]{1,3}$/i.exec(text);
  const country = match?.[1]?.toUpperCase() ?? "";
  return isCountryCode(country) ? country : null;
}

/** Answers whether we list the states of a country, so that an unlisted text is a mistake. */
export function hasKnownStates(country: string): boolean {
  return BY_COUNTRY.has(country);
}
