import * as z from "zod";
import { idSchema } from "../id.ts";
import {
  type Library,
  nurtureTrackSchema,
  segmentSchema,
  slaPolicySchema,
  territorySchema,
  valueListSchema,
} from "./library.ts";

/** One change of the library. `put` replaces what has the same id, or adds it; territories come together, as from a file. */
export const libraryEditSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("putSegment"), segment: segmentSchema }),
  z.strictObject({ kind: z.literal("putList"), list: valueListSchema }),
  z.strictObject({ kind: z.literal("putTerritories"), territories: z.array(territorySchema).min(1).max(5_000) }),
  z.strictObject({ kind: z.literal("putPolicy"), policy: slaPolicySchema }),
  z.strictObject({ kind: z.literal("putTrack"), track: nurtureTrackSchema }),
  z.strictObject({ kind: z.literal("remove"), id: idSchema }),
]);
/** One change of the library. */
export type LibraryEdit = z.infer<typeof libraryEditSchema>;

/** The library after a change; what it touches by id is `touchedBy`. */
export function applyLibraryEdit(library: Library, edit: LibraryEdit): Library {
  switch (edit.kind) {
    case "putSegment":
      return { ...library, segments: put(library.segments, [edit.segment]) };
    case "putList":
      return { ...library, lists: put(library.lists, [edit.list]) };
    case "putTerritories":
      return { ...library, territories: put(library.territories, edit.territories) };
    case "putPolicy":
      return { ...library, policies: put(library.policies, [edit.policy]) };
    case "putTrack":
      return { ...library, tracks: put(library.tracks, [edit.track]) };
    case "remove":
      return without(library, edit.id);
  }
}

/** The ids of what a change adds, replaces or takes away. */
export function touchedBy(edit: LibraryEdit): string[] {
  switch (edit.kind) {
    case "putSegment":
      return [edit.segment.id];
    case "putList":
      return [edit.list.id];
    case "putTerritories":
      return edit.territories.map(({ id }) => id);
    case "putPolicy":
      return [edit.policy.id];
    case "putTrack":
      return [edit.track.id];
    case "remove":
      return [edit.id];
  }
}

function without({ segments, lists, territories, policies, tracks }: Library, gone: string): Library {
  const isKept = ({ id }: { id: string }) => id !== gone;
  return {
    segments: segments.filter(isKept),
    lists: lists.filter(isKept),
    territories: territories.filter(isKept),
    policies: policies.filter(isKept),
    tracks: tracks.filter(isKept),
  };
}

function put<T extends { id: string }>(among: readonly T[], items: readonly T[]): T[] {
  const fresh = new Map(items.map((item) => [item.id, item]));
  const kept = among.map((one) => fresh.get(one.id) ?? one);
  const known = new Set(among.map(({ id }) => id));
  return [...kept, ...items.filter(({ id }) => !known.has(id))];
}
