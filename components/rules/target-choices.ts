import type { SelectOption } from "#components/ui/select.tsx";
import type { Target } from "#server/core/routing/rule.ts";
import type { RulesKit } from "./rules-context.tsx";

/** The kinds of targets, in the order they are offered. */
export const targetKinds: readonly SelectOption[] = [
  { value: "pool", label: "Pool" },
  { value: "rep", label: "Rep" },
  { value: "queue", label: "Queue" },
  { value: "accountOwner", label: "Account owner" },
  { value: "previousOwner", label: "Previous owner" },
  { value: "companyOwner", label: "Company’s owner" },
  { value: "territoryOwner", label: "Territory’s owner" },
];

/** A target of a kind that was just chosen, nobody named yet. Owners keep a lead in any case. */
export function targetOf(kind: Target["kind"]): Target {
  switch (kind) {
    case "queue":
      return { kind, id: "" };
    case "rep":
    case "pool":
      return { kind, id: "", ifUnavailable: "hold" };
    case "territoryOwner":
      return { kind, withinId: null, ifUnavailable: "tryNext" };
    default:
      return { kind, ifUnavailable: "assignAnyway" };
  }
}

/** Whom a target can name. What is gone is offered only where the rule names it already, and says so. */
export function targetChoices(target: Target, { reps, pools, queues }: RulesKit["choices"]): SelectOption[] {
  if (!("id" in target)) return [];
  const rows = {
    rep: reps.map(({ id, name, isActive }) => ({ id, name, isGone: !isActive, how: "no longer active" })),
    pool: pools.map(({ id, name, isArchived }) => ({ id, name, isGone: isArchived, how: "archived" })),
    queue: queues.map(({ id, name, isArchived }) => ({ id, name, isGone: isArchived, how: "archived" })),
  }[target.kind];
  return rows
    .filter(({ id, isGone }) => !isGone || id === target.id)
    .map(({ id, name, isGone, how }) => ({ value: id, label: isGone ? `${name} (${how})` : name }));
}

/** What may happen when a rep or a pool cannot take a lead. */
export function unavailableOptions(kind: "rep" | "pool" | "territoryOwner"): SelectOption[] {
  return [
    { value: "hold", label: "hold" },
    { value: "tryNext", label: "try next" },
    { value: "assignWithCover", label: kind === "pool" ? "share with cover" : "assign with cover" },
    { value: "assignAnyway", label: kind === "pool" ? "share anyway" : "assign anyway" },
  ];
}
