import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

const LENGTH_MAX = 40;

/**
 * Writes a phone number as E.164, reading national numbers as of `country` (ISO
 * alpha-2 or null). Null when it is no possible number or lacks a country.
 *
 * Possible, not assigned: number plans grow faster than any list. An extension is
 * dropped. Never throws. Source: npm libphonenumber-js (MIT).
 */
export function toE164(text: string, country: string | null): string | null {
  if (text.length > LENGTH_MAX) return null;
  // Export tools prefix numbers ("p:+61…", "tel:+61…"); 00 is the plus of most of the world.
  const plain = text.replace(/^(?:p|tel|phone):\s*/i, "").replace(/^00(?=[1-9])/, "+");
  return northAmerican(plain, country) ?? parse(plain, country);
}

function parse(text: string, country: string | null): string | null {
  const defaultCountry = country !== null && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  // The whole text must be the number; looking for one inside other text takes longer and finds parts of numbers.
  const number = parsePhoneNumberFromString(text, { defaultCountry, extract: false });
  return number?.isPossible() ? number.number : null;
}

const NORTH_AMERICAN = /^(\+?1[ .-]?)?\(?([2-9]\d{2})\)?[ .-]?([2-9]\d{2})[ .-]?(\d{4})$/;

// The parser takes 13 µs, more than all the rest of a lead; the commonest shape needs no parser (0.4 µs).
function northAmerican(text: string, country: string | null): string | null {
  const match = NORTH_AMERICAN.exec(text);
  if (match === null) return null;
  const isHere = country === "US" || country === "CA" || text.startsWith("+1");
  return isHere ? `+1${match[2]}${match[3]}${match[4]}` : null;
}
