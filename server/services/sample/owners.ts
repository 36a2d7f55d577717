import { listAssignedAt } from "#db/queries/lead/routed-lead.ts";
import { type Actor, reading } from "../actor.ts";
import type { Moved } from "./do-deed.ts";

/** Who got leads at this instant: those that were just released. */
export async function ownersOf(actor: Actor, at: number): Promise<Moved[]> {
  const rows = await reading(actor, (scope) => listAssignedAt(scope, new Date(at)));
  return rows.flatMap(({ id, ownerRepId, priority }) =>
    ownerRepId === null ? [] : { leadId: id, repId: ownerRepId, priority },
  );
}
