import type { SelectOption } from "#components/ui/select.tsx";
import type { Owner } from "./types.ts";

/** Everybody who may own something, for a choice; those who left say so. */
export function ownerOptions(owners: readonly Owner[]): SelectOption[] {
  return owners.map(({ id, name, isActive }) => ({ value: id, label: isActive ? name : `${name} (not active)` }));
}
