import { insertKeyLookup } from "#db/directory/key.ts";
import { findFormByName, insertForm } from "#db/queries/intake-config/form.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { hashKey, newPublicKey } from "../keys/key-secret.ts";
import { type FormInput, formInput } from "./form-input.ts";
import { sourceFor } from "./source-for.ts";

/** Makes a form with its public key and the source its leads come from. It takes submissions at once. */
export async function createForm(
  actor: Actor,
  input: FormInput,
): Promise<{ id: string; publicKey: string; sourceId: string }> {
  demand(actor, "writeForms");
  const { name, definition, origins } = formInput.parse(input);
  const publicKey = newPublicKey();
  return writing(actor, async ({ scope, now }) => {
    if (await findFormByName(scope, name)) throw nameTaken(name);
    const at = new Date(now);
    const id = uuidv7(now);
    const sourceId = await sourceFor(scope, { kind: "form", name, createdAt: at });
    await insertForm(scope, { id, sourceId, publicKey, name, definition, origins, at });
    await insertKeyLookup(scope, { hash: hashKey(publicKey), kind: "form", refId: id });
    await audit({ scope, now }, actor, {
      action: "form.created",
      subjectKind: "form",
      subjectId: id,
      detail: { name, origins },
    });
    return { id, publicKey, sourceId };
  });
}

/** The refusal of a second form with the same name. */
export const nameTaken = (name: string) =>
  new AppError("conflict", `There is a form called “${name}” already. Choose another name.`, { field: "name" });
