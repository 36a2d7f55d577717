import { findKeyLookup } from "#db/directory/key.ts";
import { findForm } from "#db/queries/intake-config/form.ts";
import { withWorkspace } from "#db/scope.ts";
import { type FormDefinition, formDefinitionSchema } from "#server/core/form/form-definition.ts";
import { runtime, single } from "../../runtime.ts";
import { hashKey } from "../keys/key-secret.ts";

/** An open form as its public key finds it. */
export type OpenForm = {
  readonly workspaceId: string;
  readonly id: string;
  readonly name: string;
  readonly sourceId: string;
  readonly publicKey: string;
  readonly definition: FormDefinition;
  readonly origins: readonly string[];
};

type Kept = { form: Promise<OpenForm | null>; until: number };

const KEPT_MS = 2_000;
const KEPT_MAX = 1_000;
const PUBLIC_KEY = /^pk_[0-9a-f]{24}$/;

/** Answers the open form of a public key, or null: unknown and closed look the same. An edit is seen within two seconds. */
export function resolveForm(publicKey: string): Promise<OpenForm | null> {
  if (!PUBLIC_KEY.test(publicKey)) return Promise.resolve(null);
  const cache = single("open forms", () => new Map<string, Kept>());
  const at = performance.now();
  const kept = cache.get(publicKey);
  if (kept && kept.until > at) return kept.form;
  if (cache.size >= KEPT_MAX) cache.clear();
  const form = load(publicKey);
  cache.set(publicKey, { form, until: at + KEPT_MS });
  form.catch(() => cache.delete(publicKey));
  return form;
}

async function load(publicKey: string): Promise<OpenForm | null> {
  const { kysely } = runtime().db;
  const lookup = await findKeyLookup(kysely, "form", hashKey(publicKey));
  if (!lookup) return null;
  const { workspaceId, refId } = lookup;
  const row = await withWorkspace(kysely, workspaceId, (scope) => findForm(scope, refId), { isReadOnly: true });
  if (!row?.isEnabled) return null;
  const { id, name, sourceId, origins } = row;
  return {
    workspaceId,
    id,
    name,
    sourceId,
    publicKey,
    origins,
    definition: formDefinitionSchema.parse(row.definition),
  };
}
