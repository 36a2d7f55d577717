import type { SelectOption } from "#components/ui/select.tsx";
import { ROLE_WORDS } from "#server/core/handoff/account-words.ts";
import { capitalised } from "#server/core/handoff/names.ts";
import { TEAM_ROLES } from "#server/core/identify/account-facts.ts";
import type { IfUnavailable, Target } from "#server/core/routing/rule.ts";
import type { RulesKit } from "./rules-context.tsx";

/** The kinds of targets, in the order they are offered. */
export const targetKinds: readonly SelectOption[] = [
  { value: "pool", label: "Pool" },
  { value: "rep", label: "Rep" },
  { value: "queue", label: "Queue" },
  { value: "opportunityOwner", label: "Opportunity owner" },
  { value: "accountOwner", label: "Account owner" },
  { value: "accountTeam", label: "Account team" },
  { value: "parentAccountOwner", label: "Parent’s owner" },
  { value: "previousOwner", label: "Previous owner" },
  { value: "companyOwner", label: "Company’s owner" },
  { value: "territoryOwner", label: "Territory’s owner" },
];

/** A target of a kind that was just chosen, nobody named yet. Owners keep a lead until somebody says otherwise. */
export function targetOf(kind: Target["kind"]): Target {
  switch (kind) {
    case "queue":
      return { kind, id: "" };
    case "rep":
    case "pool":
      return { kind, id: "", ifUnavailable: "hold" };
    case "territoryOwner":
      return { kind, withinId: null, ifUnavailable: "tryNext" };
    case "accountTeam":
      return { kind, role: "ae", ifUnavailable: "tryNext" };
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

/** A target of which a rule says what happens when they cannot take a lead, and which may hold it for a time: all but queues. */
export type Avoidable = Exclude<Target, { kind: "queue" }>;

/** Answers whether a rule says what happens when this target cannot take a lead. */
export function isAvoidable(target: Target): target is Avoidable {
  return target.kind !== "queue";
}

/** The target with another wait; null: as long as it takes. */
export function withWait({ waitMinutes: _, ...target }: Avoidable, minutes: number | null): Target {
  return (minutes === null ? target : { ...target, waitMinutes: minutes }) as Target;
}

/** The target with something else to happen; only who holds a lead holds it for a time. */
export function withUnavailable(target: Avoidable, ifUnavailable: IfUnavailable): Target {
  const rest = ifUnavailable === "hold" ? target : withWait(target, null);
  return { ...rest, ifUnavailable } as Target;
}

/** What may happen when a target cannot take a lead. */
export function unavailableOptions(kind: Avoidable["kind"]): SelectOption[] {
  return [
    { value: "hold", label: "hold" },
    { value: "tryNext", label: "try next" },
    { value: "assignWithCover", label: kind === "pool" ? "share with cover" : "assign with cover" },
    { value: "assignAnyway", label: kind === "pool" ? "share anyway" : "assign anyway" },
  ];
}

/** The roles on an account, in words. */
export const roleOptions: readonly SelectOption[] = TEAM_ROLES.map((value) => ({
  value,
  label: capitalised(ROLE_WORDS[value]),
}));
