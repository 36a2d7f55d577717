import type { NormalisedLead } from "../lead/lead.ts";
import type { Submission } from "../lead/submission.ts";
import { isCountryCode, toCountryCode } from "./country.ts";
import { type Notes, noteChange, noteDerived, noteIssue } from "./notes.ts";
import { countryOfStateCode, hasKnownStates, toStateCode } from "./state.ts";
import { isPlaceholder } from "./text.ts";

type Place = Pick<NormalisedLead, "country" | "state" | "city" | "postalCode">;

/** Reads where somebody is. A state never fails: one that is not known stays as sent. */
export function readPlace(sent: Submission, notes: Notes): Place {
  const country = readCountry(sent, notes);
  return { country, state: readState(sent.state, country, notes), city: sent.city, postalCode: sent.postal_code };
}

function readCountry(sent: Submission, notes: Notes): string | null {
  // "NA" in capitals is Namibia; "n/a" and "na" are nothing.
  if (sent.country === null || (isPlaceholder(sent.country) && !isCountryCode(sent.country))) {
    const country = sent.state === null ? null : countryOfStateCode(sent.state);
    if (country !== null) noteDerived(notes, "country", "state_code");
    return country;
  }
  const country = toCountryCode(sent.country);
  if (country === null) noteIssue(notes, "country", "unknown_value", sent.country);
  else noteChange(notes, "country", sent.country, country, "country_name");
  return country;
}

function readState(raw: string | null, country: string | null, notes: Notes): string | null {
  if (raw === null || isPlaceholder(raw)) return null;
  const state = toStateCode(raw, country);
  if (state !== null) noteChange(notes, "state", raw, state, "state_name");
  else if (country !== null && hasKnownStates(country)) noteIssue(notes, "state", "unknown_value", raw);
  return state ?? raw;
}
