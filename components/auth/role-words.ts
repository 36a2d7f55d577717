import type { Role } from "#server/core/access.ts";

/** A role in words: its name, with its article, and what it may do, read after "You" (product.md section 9). */
export const ROLE_WORDS: Readonly<Record<Role, { name: string; one: string; may: string }>> = {
  owner: { name: "Owner", one: "an owner", may: "may do everything, other owners included" },
  admin: {
    name: "Admin",
    one: "an admin",
    may: "may write rules, pools, forms and keys, manage members and see all leads",
  },
  manager: {
    name: "Manager",
    one: "a manager",
    may: "may see all leads, set hours and limits of reps and resolve exceptions",
  },
  rep: { name: "Rep", one: "a rep", may: "may see and work own leads, and set own hours" },
};
