import { type Ability, can, type Role } from "#server/core/access.ts";
import type { RailEntry } from "./rail-entry.tsx";

type Place = Omit<RailEntry, "href" | "count" | "children"> & {
  path: string;
  ability?: Ability;
  /** Others reach it elsewhere: from the frame's foot and the user menu. */
  onlyFor?: Role;
  /** Places below it. */
  parts?: readonly { path: string; label: string }[];
};

/** The places of a workspace in the order of the rail. A place stands here once its page exists; `ability` says who sees it. */
const PLACES: readonly Place[] = [
  { path: "inbox", label: "Inbox", icon: "inbox" },
  { path: "leads", label: "Leads", icon: "leads" },
  { path: "my-day", label: "My day", icon: "day", onlyFor: "rep" },
  { path: "exceptions", label: "Exceptions", icon: "exceptions", ability: "resolveOwnExceptions" },
  { path: "rules", label: "Rules", icon: "rules", ability: "readRules" },
  {
    path: "team",
    label: "Team",
    icon: "team",
    ability: "readTeam",
    parts: [
      { path: "team", label: "Pools" },
      { path: "team/people", label: "People" },
      { path: "team/coverage", label: "Coverage" },
      { path: "team/queues", label: "Queues" },
      { path: "team/holidays", label: "Holidays" },
    ],
  },
  {
    path: "accounts",
    label: "Accounts",
    icon: "accounts",
    ability: "readAccounts",
    parts: [
      { path: "accounts", label: "Accounts" },
      { path: "accounts/opportunities", label: "Opportunities" },
    ],
  },
  { path: "insights", label: "Insights", icon: "insights", ability: "readOwnNumbers" },
  { path: "intake", label: "Intake", icon: "intake", ability: "readForms" },
  { path: "settings", label: "Settings", icon: "settings" },
];

const SET_UP: Place = { path: "start", label: "Set up", icon: "setup", ability: "manageSettings" };

/**
 * Answers the rail's entries for a member: each place the role may see, with what waits there by path.
 * The set-up list stands on top while something of it is left (`counts.start`).
 */
export function railEntries(slug: string, role: Role, counts: Readonly<Record<string, number>> = {}): RailEntry[] {
  const places = counts.start ? [SET_UP, ...PLACES] : PLACES;
  return places
    .filter(({ ability, onlyFor = role }) => onlyFor === role && (!ability || can(role, ability)))
    .map(({ path, label, icon, parts }) => ({
      label,
      icon,
      href: `/${slug}/${path}`,
      count: counts[path],
      ...(parts ? { children: parts.map((part) => ({ href: `/${slug}/${part.path}`, label: part.label })) } : {}),
    }));
}
