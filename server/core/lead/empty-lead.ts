import type { NormalisedLead } from "./lead.ts";

/** A lead of which nothing is known. Frozen: what others fill in, they fill into a copy. */
export const EMPTY_LEAD: NormalisedLead = frozen({
  email: null,
  emailKey: null,
  emailDomain: null,
  isFreeMail: false,
  isDisposable: false,
  companyDomain: null,
  phone: null,
  firstName: null,
  lastName: null,
  company: null,
  website: null,
  jobTitle: null,
  country: null,
  state: null,
  city: null,
  postalCode: null,
  employees: null,
  employeesMax: null,
  revenue: null,
  industry: null,
  productInterest: [],
  language: null,
  timeZone: null,
  type: null,
  message: null,
  source: null,
  campaign: null,
  externalId: null,
  occurredAt: null,
  attribution: {},
  consent: {},
  fields: {},
  isTest: false,
  provenance: {},
  issues: [],
});

function frozen(lead: NormalisedLead): NormalisedLead {
  for (const value of Object.values(lead)) Object.freeze(value);
  return Object.freeze(lead);
}
