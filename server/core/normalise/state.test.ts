import { expect, test } from "vitest";
import { countryOfStateCode, toStateCode } from "./state.ts";

test.each([
  ["California", "US", "US-CA"],
  ["Calif.", "US", "US-CA"],
  ["ca", "US", "US-CA"],
  ["us-ca", "US", "US-CA"],
  ["new york", "US", "US-NY"],
  ["Washington D.C.", "US", "US-DC"],
  ["D.C.", "US", "US-DC"],
  ["Washington", "US", "US-WA"],
  ["Québec", "CA", "CA-QC"],
  ["Quebec", "CA", "CA-QC"],
  ["WA", "AU", "AU-WA"],
  ["WA", "US", "US-WA"],
  ["N.S.W.", "AU", "AU-NSW"],
  ["Sao Paulo", "BR", "BR-SP"],
  ["SP", "BR", "BR-SP"],
  ["Baden-Württemberg", "DE", "DE-BW"],
  ["Bavaria", "DE", "DE-BY"],
  ["FR-IDF", "FR", "FR-IDF"],
])("%s in %s is %s", (text, country, code) => expect(toStateCode(text, country)).toBe(code));

test.each([
  ["a state of another country", "Bavaria", "US"],
  ["a state without a country", "California", null],
  ["a name in a country we do not list", "Île-de-France", "FR"],
  ["a code of another country", "FR-IDF", "ES"],
  ["nothing", "", "US"],
])("%s is not known", (_what, text, country) => expect(toStateCode(text, country)).toBeNull());

test.each([
  ["us-ca", "US"],
  ["FR-IDF", "FR"],
  ["XX-YY", null],
  ["California", null],
  ["T-shirt", null],
])("the country in %s is %s", (text, country) => expect(countryOfStateCode(text)).toBe(country));
