import * as z from "zod";
import { DISPOSITIONS } from "../routing/rule.ts";
import { askableField, FIXABLE_FIELDS, FORM_FIELD_TYPES, isCustomField } from "./form-fields.ts";

const line = (max: number) => z.string().trim().max(max);
const filled = (max: number, say: string) => line(max).min(1, say);
const webAddress = z
  .url({ protocol: /^https?$/, error: "Write a whole web address, such as https://www.example.com/thanks." })
  .max(2_000);

/** One choice of a select or of checkboxes. */
const option = z.strictObject({
  value: filled(200, "A choice needs a value."),
  label: filled(200, "A choice needs words."),
});

/** One question of a form. `name` is a lead's field ("email") or a custom one ("fields.plan"). */
export const formFieldSchema = z.strictObject({
  name: z.string().refine((name) => askableField(name) !== undefined || isCustomField(name), {
    error: "Custom fields are named with a–z, 0–9 and _.",
  }),
  label: filled(120, "A question needs words."),
  type: z.enum(FORM_FIELD_TYPES),
  isRequired: z.boolean(),
  isHalf: z.boolean(),
  help: line(300),
  options: z.array(option).max(200),
});

/** One question of a form. */
export type FormField = z.infer<typeof formFieldSchema>;

/** What a visitor is shown or where they go after sending. */
export const thankYouSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), title: filled(200, "Say thank you in a few words."), text: line(2_000) }),
  z.strictObject({ kind: z.literal("redirect"), url: webAddress }),
]);

/** What a visitor is shown or where they go after sending. */
export type ThankYou = z.infer<typeof thankYouSchema>;

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, "Write a colour as #rrggbb.")
  .nullable();

const shape = z.strictObject({
  schemaVersion: z.literal(1),
  title: line(120),
  intro: line(500),
  submitLabel: filled(60, "The button needs a word."),
  fields: z.array(formFieldSchema).min(1, "A form needs a question.").max(40),
  /** Fields the form fills in by itself; visitors never see or set them. */
  hidden: z
    .array(
      z.strictObject({
        name: z.string().refine((name) => (FIXABLE_FIELDS as readonly string[]).includes(name) || isCustomField(name), {
          error: "This field cannot be fixed.",
        }),
        value: filled(500, "A hidden field needs a value."),
      }),
    )
    .max(40),
  consent: z
    .strictObject({
      text: filled(1_000, "Say what the visitor agrees to."),
      isRequired: z.boolean(),
      link: z.strictObject({ url: webAddress, label: filled(80, "The link needs words.") }).nullable(),
    })
    .nullable(),
  thankYou: thankYouSchema,
  thankYouByDisposition: z.partialRecord(z.enum(DISPOSITIONS), thankYouSchema),
  /** Shows the owner's first name where the text says {owner}; off unless an admin wants it. */
  showsOwnerFirstName: z.boolean(),
  appearance: z.strictObject({
    accent: colour,
    onAccent: colour,
    radiusPx: z.number().int().min(0).max(24).nullable(),
  }),
});

/** A form as stored, version 1. Every field is asked or fixed at most once, and a visitor can be reached. */
export const formDefinitionSchema = shape.superRefine(({ fields, hidden }, context) => {
  const names = [...fields, ...hidden].map(({ name }) => name);
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated)
    context.addIssue({ code: "custom", path: ["fields"], message: `“${repeated}” stands in the form twice.` });
  if (!fields.some(({ name, isRequired }) => isRequired && (name === "email" || name === "phone"))) {
    context.addIssue({
      code: "custom",
      path: ["fields"],
      message: "Ask for an email or a phone number, and require it.",
    });
  }
  for (const [at, { type, options, label }] of fields.entries()) {
    const needsOptions = type === "select" || type === "checkboxes";
    if (needsOptions && options.length === 0) {
      context.addIssue({
        code: "custom",
        path: ["fields", at, "options"],
        message: `“${label}” needs at least one choice.`,
      });
    }
  }
});

/** A form as stored: what it asks, what it fills in, what it answers, how it looks. */
export type FormDefinition = z.infer<typeof shape>;

/** The form a new one starts from. */
export const STARTING_FORM: FormDefinition = {
  schemaVersion: 1,
  title: "Talk to us",
  intro: "",
  submitLabel: "Send request",
  fields: [
    { name: "email", label: "Work email", type: "email", isRequired: true, isHalf: false, help: "", options: [] },
    { name: "full_name", label: "Full name", type: "text", isRequired: true, isHalf: true, help: "", options: [] },
    { name: "company", label: "Company", type: "text", isRequired: true, isHalf: true, help: "", options: [] },
    { name: "country", label: "Country", type: "country", isRequired: false, isHalf: false, help: "", options: [] },
    {
      name: "message",
      label: "What do you need?",
      type: "textarea",
      isRequired: false,
      isHalf: false,
      help: "",
      options: [],
    },
  ],
  hidden: [{ name: "type", value: "contact" }],
  consent: null,
  thankYou: { kind: "text", title: "Thank you.", text: "We have your request and will answer it." },
  thankYouByDisposition: {},
  showsOwnerFirstName: false,
  appearance: { accent: null, onAccent: null, radiusPx: null },
};
