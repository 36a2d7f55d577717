import type { JsonObject } from "./json.ts";
import type { LeadType } from "./lead-type.ts";

/**
 * One person's inquiry in the form rules can test: every field is comparable, and
 * null means that it is missing or could not be understood (then `issues` says so).
 *
 * JSON; `productInterest` holds no value twice. Same submission, same lead, always.
 */
export type NormalisedLead = {
  /** Host in lower-case ASCII, mailbox as sent. */
  readonly email: string | null;
  /** For matching only: case folded, plus tag removed. Never write to it. */
  readonly emailKey: string | null;
  /** Host part of the e-mail in lower-case ASCII. */
  readonly emailDomain: string | null;
  readonly isFreeMail: boolean;
  readonly isDisposable: boolean;
  /** Registrable domain of the e-mail unless free-mail or disposable, else of the website. */
  readonly companyDomain: string | null;
  /** E.164, such as "+14155552671". */
  readonly phone: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly company: string | null;
  readonly website: string | null;
  readonly jobTitle: string | null;
  /** ISO 3166-1 alpha-2, such as "DE". */
  readonly country: string | null;
  /** ISO 3166-2 such as "US-CA" where known, else the text as sent. */
  readonly state: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  /** Headcount; of a band such as "51-200" its lower bound. */
  readonly employees: number | null;
  /** Upper bound of the band; null when a single number or an open band was sent. */
  readonly employeesMax: number | null;
  /** Yearly revenue in the currency it was sent in; of a band its lower bound. */
  readonly revenue: number | null;
  readonly industry: string | null;
  readonly productInterest: readonly string[];
  /** ISO 639-1, such as "de"; the region of "de-AT" is dropped. */
  readonly language: string | null;
  /** IANA name, such as "Europe/Berlin". */
  readonly timeZone: string | null;
  readonly type: LeadType | null;
  readonly message: string | null;
  readonly source: string | null;
  readonly campaign: string | null;
  readonly externalId: string | null;
  /** Epoch milliseconds. */
  readonly occurredAt: number | null;
  readonly attribution: JsonObject;
  readonly consent: JsonObject;
  /** Custom fields and every key the catalogue does not know, as sent. */
  readonly fields: JsonObject;
  readonly isTest: boolean;
  /** Only of fields that differ from what was sent, or were derived. */
  readonly provenance: Readonly<Partial<Record<LeadField, Provenance>>>;
  /** What could not be understood, in the order of the fields. */
  readonly issues: readonly LeadIssue[];
};

/** Name of a lead's own field, as in `NormalisedLead`. */
export type LeadField = Exclude<keyof NormalisedLead, "provenance" | "issues">;

/**
 * Where a value came from. `raw` is the text as sent (null when nothing was sent for
 * this field), `rule` names the step that made the value, such as "country_name".
 */
export type Provenance = {
  readonly raw: string | null;
  readonly from: "sent" | "derived";
  readonly rule?: string;
};

/** Why a field of a lead is not what it should be; never a reason to refuse the lead. */
export type LeadIssueCode = "unknown_value" | "not_normalisable" | "missing";

/** One data problem of a lead; becomes a data exception. `raw` is the text as sent, null when missing. */
export type LeadIssue = {
  readonly field: LeadField;
  readonly code: LeadIssueCode;
  readonly raw: string | null;
};
