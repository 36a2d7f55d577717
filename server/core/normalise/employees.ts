import { type NumberBand, toNumberBand } from "./number-band.ts";
import { remember } from "./remember.ts";

const UNITS =
  /\s*(?:employees?|people|persons?|staff|headcount|fte|mitarbeiter(?:innen)?|empleados|funcion[áa]rios|employ[ée]s|dipendenti|medewerkers)\s*/gi;
const ALONE = /^(?:self[- ]?employed|just me|only me|myself(?: only)?|freelancer|solo)$/i;
const MOST = 100_000_000;

/**
 * Answers how many people a company employs, from a number or a band as forms send it:
 * "51-200", "10,000+ employees", "self-employed". Null when the text is neither.
 *
 * "10,000+" has no upper bound (max null), "< 10" is 1 to 9. Never throws.
 */
export function toEmployees(text: string): NumberBand | null {
  return text.length > 80 ? null : readEmployees(text);
}

const readEmployees = remember((text: string): NumberBand | null => {
  if (ALONE.test(text)) return { min: 1, max: null };
  const band = toNumberBand(text.replace(UNITS, " "), { lowest: 1, step: 1 });
  if (band === null || (band.max ?? band.min) > MOST) return null;
  return { min: Math.floor(band.min), max: band.max === null ? null : Math.floor(band.max) };
});
