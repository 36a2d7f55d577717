import { type Ability, can, type Role } from "#server/core/access.ts";
import type { RailEntry } from "./rail-entry.tsx";

type Place = Omit<RailEntry, "href" | "count"> & { path: string; ability?: Ability };

/** The places of a workspace in the order of the rail. A place stands here once its page exists; `ability` says who sees it. */
const PLACES: readonly Place[] = [
  { path: "intake", label: "Intake", icon: "intake", ability: "readForms" },
  { path: "settings", label: "Settings", icon: "settings" },
];

/** Answers the rail's entries for a member: each place the role may see, with what waits there. */
export function railEntries(slug: string, role: Role, counts: Readonly<Record<string, number>> = {}): RailEntry[] {
  return PLACES.filter(({ ability }) => !ability || can(role, ability)).map(({ path, ability: _, ...entry }) => ({
    ...entry,
    href: `/${slug}/${path}`,
    count: counts[path],
  }));
}
