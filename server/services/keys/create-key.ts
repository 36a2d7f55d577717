import { insertKeyLookup } from "#db/directory/key.ts";
import { insertApiKey } from "#db/queries/intake-config/api-key.ts";
import { uuidv7 } from "../../ids.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { sourceFor } from "../forms/source-for.ts";
import { type NewKeyInput, newKeyInput } from "./key-input.ts";
import { hashKey, hintOf, newSecret } from "./key-secret.ts";

/** A key as its maker sees it, once. */
export type ShownKey = { id: string; sourceId: string; name: string; hint: string; secret: string };

/** Makes an API key and the source its leads come from (the source of the same name, if there is one). The secret is answered once. */
export async function createKey(actor: Actor, input: NewKeyInput): Promise<ShownKey> {
  demand(actor, "manageKeys");
  const { name, scopes, ratePerSecond, burst } = newKeyInput.parse(input);
  const secret = newSecret();
  return writing(actor, async ({ scope, now }) => {
    const createdAt = new Date(now);
    const id = uuidv7(now);
    const sourceId = await sourceFor(scope, { kind: "api", name, createdAt });
    const hint = hintOf(secret);
    await insertApiKey(scope, {
      id,
      sourceId,
      name,
      hint,
      scopes: [...new Set(scopes)],
      ratePerSecond,
      burst,
      createdBy: actor.personId,
      createdAt,
    });
    await insertKeyLookup(scope, { hash: hashKey(secret), kind: "api_key", refId: id });
    await audit({ scope, now }, actor, {
      action: "key.created",
      subjectKind: "api_key",
      subjectId: id,
      detail: { name, scopes },
    });
    return { id, sourceId, name, hint, secret };
  });
}
