import { deleteKeyLookup } from "#db/directory/key.ts";
import { updateApiKeyRevoked } from "#db/queries/intake-config/api-key.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { audit } from "../audit.ts";

/** Ends a key: it opens nothing within two seconds. Its source and its leads stay. */
export async function revokeKey(actor: Actor, keyId: string): Promise<void> {
  demand(actor, "manageKeys");
  await writing(actor, async ({ scope, now }) => {
    const key = await updateApiKeyRevoked(scope, keyId, new Date(now));
    if (!key) throw notFound("key");
    await deleteKeyLookup(scope, "api_key", keyId);
    await audit({ scope, now }, actor, {
      action: "key.revoked",
      subjectKind: "api_key",
      subjectId: keyId,
      detail: { name: key.name },
    });
  });
}
