import type { Tab } from "#components/ui/tabs.tsx";
import { type Ability, can, type Role } from "#server/core/access.ts";

const TABS: readonly { path: string; label: string; ability?: Ability }[] = [
  { path: "", label: "Workspace", ability: "manageSettings" },
  { path: "/members", label: "Members", ability: "manageMembers" },
  { path: "/audit", label: "Audit log", ability: "readAudit" },
  { path: "/you", label: "You" },
];

/** The parts of the settings that a role may see, as tabs. */
export function settingsTabs(slug: string, role: Role): Tab[] {
  return TABS.filter(({ ability }) => !ability || can(role, ability)).map(({ path, label }) => ({
    href: `/${slug}/settings${path}`,
    label,
  }));
}
