import * as z from "zod";
import { formDefinitionSchema } from "#server/core/form/form-definition.ts";
import { toOrigin } from "#server/core/form/origin.ts";

const ORIGINS_MAX = 50;

const origin = z.string().transform((text, context) => {
  const read = toOrigin(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: `“${text}” is not a website’s address.` });
  return z.NEVER;
});

/** What an admin says about a form. Origins come out as browsers send them, none twice; none at all means the hosted page only. */
export const formInput = z.object({
  name: z.string().trim().min(1, "Name the form.").max(80),
  definition: formDefinitionSchema,
  origins: z
    .array(origin)
    .max(ORIGINS_MAX)
    .transform((all) => [...new Set(all)]),
});

/** What a caller hands in to make or change a form. */
export type FormInput = z.input<typeof formInput>;
