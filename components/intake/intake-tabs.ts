import { can, type Role } from "#server/core/access.ts";

/** The places of Intake that a role may see. */
export function intakeTabs(slug: string, role: Role) {
  const sources = { href: `/${slug}/intake`, label: "Sources" };
  return can(role, "manageKeys") ? [sources, { href: `/${slug}/intake/keys`, label: "API keys" }] : [sources];
}
