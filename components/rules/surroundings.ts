import type { Surroundings } from "#server/core/routing/check-ruleset.ts";
import type { Editor } from "./types.ts";

/** What the draft is held against in the browser: the same as at publish. */
export function surroundingsOf({ names, customFields }: Pick<Editor, "names" | "customFields">): Surroundings {
  const open = (rows: readonly { id: string; isArchived: boolean }[]) =>
    new Set(rows.filter((row) => !row.isArchived).map(({ id }) => id));
  return {
    fields: customFields.map(({ key, type }) => ({ key, type })),
    reps: new Map(names.reps.map(({ id, isActive }) => [id, { isActive }])),
    poolIds: open(names.pools),
    queueIds: open(names.queues),
  };
}
