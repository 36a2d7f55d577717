import * as z from "zod";
import type { JsonObject } from "../lead/json.ts";
import { judgeMailHost } from "../normalise/domain.ts";
import { splitEmail } from "../normalise/email.ts";
import type { FormDefinition } from "./form-definition.ts";
import { askableField } from "./form-fields.ts";

const TOO_FAST_MS = 2_000;

const text = z.string();
const value = z.union([text, z.array(text)]);

/** What the snippet and the hosted page send. `homepage` is the field that no person sees or fills. */
export const formBodySchema = z.object({
  idempotency_key: text.max(200).nullish(),
  values: z.record(text, value),
  consent: z.boolean().nullish(),
  attribution: z.record(text, z.unknown()).nullish(),
  language: text.nullish(),
  time_zone: text.nullish(),
  took_ms: z.number().nullish(),
  homepage: text.nullish(),
});

/** One filled form as sent. */
export type FormBody = z.infer<typeof formBodySchema>;

/** Why a person should look before a submission becomes a lead. */
export type ParkReason =
  | "unreadable"
  | "wrong_shape"
  | "not_storable"
  | "no_identity"
  | "invalid_value"
  | "no_consent"
  | "honeypot"
  | "too_fast"
  | "disposable_address"
  | "failed";

/** Answers what makes a filled form look like spam, strongest first; empty when nothing does. */
export function spamDoubts(body: FormBody): readonly ParkReason[] {
  const email = body.values["email"];
  const host = typeof email === "string" ? splitEmail(email.trim())?.host : undefined;
  return [
    ...(body.homepage ? ["honeypot" as const] : []),
    ...(typeof body.took_ms === "number" && body.took_ms < TOO_FAST_MS ? ["too_fast" as const] : []),
    ...(host && judgeMailHost(host).isDisposable ? ["disposable_address" as const] : []),
  ];
}

/** Answers whether the visitor was asked for consent and did not give it. A latched form that never asks is not refused. */
export const lacksConsent = ({ consent }: FormDefinition, body: FormBody): boolean =>
  consent?.isRequired === true && body.consent === false;

/**
 * Writes a filled form as a lead in the names of the API, for `readSubmission`. Only fields
 * a visitor may set are set; other names go to `fields`; the form's fixed values win;
 * campaign and source come from the UTM parameters unless fixed.
 */
export function leadOfForm(definition: FormDefinition, body: FormBody): JsonObject {
  const attribution = (body.attribution ?? {}) as JsonObject;
  const lead: Record<string, JsonObject[string]> = {
    source: textOf(attribution["utm_source"]),
    campaign: textOf(attribution["utm_campaign"]),
    language: body.language ?? null,
    time_zone: body.time_zone ?? null,
  };
  const fields: Record<string, JsonObject[string]> = {};
  const asked = Object.entries(body.values);
  const fixed = definition.hidden.map(({ name, value: set }) => [name, set] as const);
  for (const [name, sent] of asked) put(lead, fields, name, sent, askableField(name) !== undefined);
  for (const [name, sent] of fixed) put(lead, fields, name, sent, !name.startsWith("fields."));
  return { ...lead, attribution, consent: consentOf(definition, body), fields };
}

function put(
  lead: Record<string, JsonObject[string]>,
  fields: Record<string, JsonObject[string]>,
  name: string,
  sent: string | readonly string[],
  isOwn: boolean,
): void {
  if (!isOwn) {
    // Defined, not set: a field called __proto__ must stay visible to the check that parks it.
    Object.defineProperty(fields, name.replace(/^fields\./, ""), {
      value: sent,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    return;
  }
  if (name === "full_name") Object.assign(lead, nameParts(oneText(sent)));
  else lead[name] = name === "product_interest" ? sent : oneText(sent);
}

const oneText = (sent: string | readonly string[]): string => (typeof sent === "string" ? sent : sent.join(", "));
const textOf = (sent: JsonObject[string] | undefined): string | null => (typeof sent === "string" ? sent : null);

/** First word, and the rest: "Ada van der Berg" is Ada, van der Berg. */
function nameParts(full: string): { first_name: string; last_name: string } {
  const [first = "", ...rest] = full.trim().split(/\s+/);
  return { first_name: first, last_name: rest.join(" ") };
}

function consentOf({ consent }: FormDefinition, body: FormBody): JsonObject {
  if (!consent || typeof body.consent !== "boolean") return {};
  return { given: body.consent, text: consent.text };
}
