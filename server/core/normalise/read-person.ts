import type { NormalisedLead } from "../lead/lead.ts";
import type { Submission } from "../lead/submission.ts";
import { companyDomainOfWebsite, judgeMailHost } from "./domain.ts";
import { emailKey, splitEmail } from "./email.ts";
import { toLanguage } from "./language.ts";
import { type Notes, noteChange, noteDerived, noteIssue } from "./notes.ts";
import { toE164 } from "./phone.ts";
import { isPlaceholder } from "./text.ts";
import { toTimeZone } from "./time-zone.ts";

type Address = Pick<
  NormalisedLead,
  "email" | "emailKey" | "emailDomain" | "isFreeMail" | "isDisposable" | "companyDomain"
>;
type Person = Pick<NormalisedLead, "phone" | "firstName" | "lastName" | "jobTitle" | "language" | "timeZone">;

/** Reads who wrote: address with the company it points to, phone (national numbers as of `country`), name, language. */
export function readPerson(sent: Submission, country: string | null, notes: Notes): Address & Person {
  return {
    ...readAddress(sent, notes),
    phone: readPhone(sent.phone, country, notes),
    firstName: sent.first_name,
    lastName: sent.last_name,
    jobTitle: sent.job_title,
    language: readLanguage(sent.language, notes),
    timeZone: readTimeZone(sent.time_zone, notes),
  };
}

function readAddress(sent: Submission, notes: Notes): Address {
  const parts = sent.email === null ? null : splitEmail(sent.email);
  if (parts === null || sent.email === null) {
    if (sent.email !== null) noteIssue(notes, "email", "not_normalisable", sent.email);
    return { ...NO_ADDRESS, companyDomain: readWebsiteDomain(sent.website, notes) };
  }
  const email = `${parts.local}@${parts.host}`;
  noteChange(notes, "email", sent.email, email, "host_case");
  const { isFreeMail, isDisposable, companyDomain } = judgeMailHost(parts.host);
  if (companyDomain !== null) noteDerived(notes, "companyDomain", "email");
  return {
    email,
    emailKey: emailKey(parts),
    emailDomain: parts.host,
    isFreeMail,
    isDisposable,
    companyDomain: companyDomain ?? readWebsiteDomain(sent.website, notes),
  };
}

const NO_ADDRESS = { email: null, emailKey: null, emailDomain: null, isFreeMail: false, isDisposable: false };

function readWebsiteDomain(website: string | null, notes: Notes): string | null {
  const domain = website === null ? null : companyDomainOfWebsite(website);
  if (domain !== null) noteDerived(notes, "companyDomain", "website");
  return domain;
}

function readPhone(raw: string | null, country: string | null, notes: Notes): string | null {
  if (raw === null || isPlaceholder(raw)) return null;
  const phone = toE164(raw, country);
  if (phone === null) noteIssue(notes, "phone", "not_normalisable", raw);
  else noteChange(notes, "phone", raw, phone, "e164");
  return phone;
}

function readLanguage(raw: string | null, notes: Notes): string | null {
  if (raw === null || isPlaceholder(raw)) return null;
  const language = toLanguage(raw);
  if (language === null) noteIssue(notes, "language", "unknown_value", raw);
  else noteChange(notes, "language", raw, language, "language_name");
  return language;
}

function readTimeZone(raw: string | null, notes: Notes): string | null {
  if (raw === null || isPlaceholder(raw)) return null;
  const timeZone = toTimeZone(raw);
  if (timeZone === null) noteIssue(notes, "timeZone", "unknown_value", raw);
  else noteChange(notes, "timeZone", raw, timeZone, "time_zone_name");
  return timeZone;
}
