import { updateFormEnabled } from "#db/queries/intake-config/form.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";

/** Opens or closes a form. A closed form is shown nowhere and takes nothing; its leads and its source stay. */
export async function enableForm(actor: Actor, formId: string, isEnabled: boolean): Promise<void> {
  demand(actor, "writeForms");
  await writing(actor, async ({ scope, now }) => {
    const form = await updateFormEnabled(scope, formId, isEnabled);
    if (!form) throw notFound("form");
    const action = isEnabled ? "form.opened" : "form.closed";
    await audit({ scope, now }, actor, {
      action,
      subjectKind: "form",
      subjectId: formId,
      detail: { name: form.name },
    });
  });
}
