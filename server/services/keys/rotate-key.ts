import { deleteKeyLookup, insertKeyLookup } from "#db/directory/key.ts";
import { updateApiKeyHint } from "#db/queries/intake-config/api-key.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";
import { hashKey, hintOf, newSecret } from "./key-secret.ts";

/** Gives a key a new secret, answered once; the old one opens nothing within two seconds. Name, scopes, limits and source stay. */
export async function rotateKey(
  actor: Actor,
  keyId: string,
): Promise<{ id: string; name: string; hint: string; secret: string }> {
  demand(actor, "manageKeys");
  const secret = newSecret();
  const hint = hintOf(secret);
  return writing(actor, async ({ scope, now }) => {
    const key = await updateApiKeyHint(scope, keyId, hint);
    if (!key) throw notFound("key");
    await deleteKeyLookup(scope, "api_key", keyId);
    await insertKeyLookup(scope, { hash: hashKey(secret), kind: "api_key", refId: keyId });
    await audit({ scope, now }, actor, {
      action: "key.rotated",
      subjectKind: "api_key",
      subjectId: keyId,
      detail: { name: key.name },
    });
    return { ...key, hint, secret };
  });
}
