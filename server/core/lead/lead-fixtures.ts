import { type Catalogue, normalise } from "../normalise/normalise.ts";
import type { NormalisedLead } from "./lead.ts";
import type { Submission } from "./submission.ts";

const EMPTY: Submission = {
  email: null,
  phone: null,
  first_name: null,
  last_name: null,
  company: null,
  website: null,
  job_title: null,
  country: null,
  state: null,
  city: null,
  postal_code: null,
  employees: null,
  revenue: null,
  industry: null,
  product_interest: [],
  language: null,
  time_zone: null,
  type: null,
  message: null,
  source: null,
  campaign: null,
  external_id: null,
  occurred_at: null,
  attribution: {},
  consent: {},
  fields: {},
  test: false,
};

const NO_LISTS: Catalogue = { productInterest: [] };

/** A submission for tests: nothing sent but `parts`. Deep-frozen. */
export function submissionOf(parts: Partial<Submission>): Submission {
  return deepFreeze({ ...EMPTY, ...parts });
}

/** A lead for tests: an empty one with `parts` laid over it. Deep-frozen. */
export function leadOf(parts: Partial<NormalisedLead>): NormalisedLead {
  return deepFreeze({ ...normalise(EMPTY, NO_LISTS), ...parts });
}

/** Freezes a JSON value all the way down, so that a test fails where a pure function writes to its input. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const item of Object.values(value)) deepFreeze(item);
  return Object.freeze(value);
}
