import { findForm, findFormByName, updateForm } from "#db/queries/intake-config/form.ts";
import { updateSourceName } from "#db/queries/intake-config/source.ts";
import { AppError, notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { nameTaken } from "./create-form.ts";
import { type FormInput, formInput } from "./form-input.ts";

/**
 * Saves a form; its pages show the new one within seconds. `expectedAt` is when it was last saved as the
 * editor knows it: whoever saved in between is not overwritten. Its source takes the form's name.
 */
export async function saveForm(
  actor: Actor,
  formId: string,
  expectedAt: Date,
  input: FormInput,
): Promise<{ updatedAt: Date }> {
  demand(actor, "writeForms");
  const { name, definition, origins } = formInput.parse(input);
  return writing(actor, async ({ scope, now }) => {
    const before = await findForm(scope, formId);
    if (!before) throw notFound("form");
    if (before.name !== name && (await findFormByName(scope, name))) throw nameTaken(name);
    const saved = await updateForm(scope, formId, expectedAt, { name, definition, origins, at: new Date(now) });
    if (!saved)
      throw new AppError("conflict", "Somebody saved this form since you opened it. Reload to see their version.");
    if (before.name !== name) await updateSourceName(scope, saved.sourceId, name);
    await audit({ scope, now }, actor, {
      action: "form.updated",
      subjectKind: "form",
      subjectId: formId,
      detail: { name, origins, before: { name: before.name, origins: before.origins } },
    });
    return { updatedAt: saved.updatedAt };
  });
}
