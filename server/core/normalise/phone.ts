import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

const LENGTH_MAX = 40;

/**
 * Writes a phone number as E.164, reading national numbers as of `country` (ISO
 * alpha-2 or null). Null when it is no possible number or lacks a country.
 *
 * Possible, not assigned: number plans grow faster than any list. An extension is
 * dropped. Never throws.
 */
export function toE164(text: string, country: string | null): string | null {
  if (text.length > LENGTH_MAX) return null;
  const region = country !== null && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  // Export tools prefix numbers ("p:+61…", "tel:+61…"); 00 is the plus of most of the world.
  const plain = text.replace(/^(?:p|tel|phone):\s*/i, "").replace(/^00(?=[1-9])/, "+");
  const number = parsePhoneNumberFromString(plain, region);
  return number?.isPossible() ? number.number : null;
}
