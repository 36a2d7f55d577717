import type { JsonObject } from "./json.ts";

/**
 * One arrival as its sender wrote it, checked for type only: names of the API
 * (product.md section 10), blank and null both null, text trimmed.
 */
export type Submission = {
  readonly email: string | null;
  readonly phone: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly company: string | null;
  readonly website: string | null;
  readonly job_title: string | null;
  readonly country: string | null;
  readonly state: string | null;
  readonly city: string | null;
  readonly postal_code: string | null;
  readonly employees: string | null;
  readonly revenue: string | null;
  readonly industry: string | null;
  readonly product_interest: readonly string[];
  readonly language: string | null;
  readonly time_zone: string | null;
  readonly type: string | null;
  readonly message: string | null;
  readonly source: string | null;
  readonly campaign: string | null;
  readonly external_id: string | null;
  readonly occurred_at: string | null;
  readonly attribution: JsonObject;
  readonly consent: JsonObject;
  readonly fields: JsonObject;
  readonly test: boolean;
};

/** One thing the sender can mend: RFC 6901 pointer ("" is the whole body), code, sentence for the sender. */
export type SubmissionProblem = {
  readonly pointer: string;
  readonly code: "not_an_object" | "wrong_type" | "invalid_email" | "missing_identity" | PoisonCode;
  readonly message: string;
};

/** Kinds of content no store can keep safely. */
export type PoisonCode = "control_character" | "broken_text" | "too_deep" | "reserved_key";

/** A checked submission, or every problem at once. */
export type SubmissionReading =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly problems: readonly SubmissionProblem[] };
