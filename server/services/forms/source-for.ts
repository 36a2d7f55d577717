import { findSourceByName, insertSource } from "#db/queries/intake-config/source.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import type { SourceKind } from "#server/core/lead/field-catalogue.ts";
import { uuidv7 } from "../../ids.ts";

/** Answers the id of the source of this kind and name, made now if there is none. */
export async function sourceFor(
  scope: WorkspaceScope,
  { kind, name, createdAt }: { kind: SourceKind; name: string; createdAt: Date },
): Promise<string> {
  const known = await findSourceByName(scope, kind, name);
  if (known) return known.id;
  const id = uuidv7(createdAt.getTime());
  await insertSource(scope, { id, kind, name, createdAt });
  return id;
}
