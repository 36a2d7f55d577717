import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import type { FormDefinition } from "./form-definition.ts";
import { askableField } from "./form-fields.ts";

/** One question as a browser is told it; `options` pairs of value and words, empty where the answer is free. */
export type PublicField = {
  name: string;
  label: string;
  type: string;
  required: boolean;
  half: boolean;
  help: string;
  autocomplete: string;
  options: (readonly [value: string, label: string])[];
};

/** All that a visitor's browser is told of a form: no fixed values, no thank-you texts, no origins. */
export type PublicForm = {
  title: string;
  intro: string;
  submit_label: string;
  fields: PublicField[];
  consent: { text: string; required: boolean; link: { url: string; label: string } | null } | null;
  appearance: { accent: string | null; on_accent: string | null; radius_px: number | null };
};

const COUNTRIES: readonly (readonly [string, string])[] = Object.entries(en.countries)
  .map(([code, names]) => [code, typeof names === "string" ? names : (names[0] ?? code)] as const)
  .toSorted(([, a], [, b]) => a.localeCompare(b, "en"));

/** Answers what a visitor's browser may know of a form. Countries stand by their English name. */
export function publicForm({ title, intro, submitLabel, fields, consent, appearance }: FormDefinition): PublicForm {
  return {
    title,
    intro,
    submit_label: submitLabel,
    fields: fields.map(({ name, label, type, isRequired, isHalf, help, options }) => ({
      name,
      label,
      type,
      required: isRequired,
      half: isHalf,
      help,
      autocomplete: askableField(name)?.autocomplete ?? "off",
      options: type === "country" ? [...COUNTRIES] : options.map((choice) => [choice.value, choice.label] as const),
    })),
    consent: consent && { text: consent.text, required: consent.isRequired, link: consent.link },
    appearance: { accent: appearance.accent, on_accent: appearance.onAccent, radius_px: appearance.radiusPx },
  };
}
