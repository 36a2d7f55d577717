import type { SelectOption } from "#components/ui/select.tsx";

/** Reps as a select offers them: those who take leads, and the one that is chosen although gone. */
export function repOptions(
  reps: readonly { id: string; name: string; isActive: boolean }[],
  current?: string,
): SelectOption[] {
  return reps
    .filter(({ id, isActive }) => isActive || id === current)
    .map(({ id, name, isActive }) => ({ value: id, label: isActive ? name : `${name} (no longer active)` }));
}
