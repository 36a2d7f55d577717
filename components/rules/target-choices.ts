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

/** Kinds of targets of which a rule says what happens when they cannot take a lead. */
const CAN_BE_UNAVAILABLE = [
  "rep",
  "pool",
  "opportunityOwner",
  "accountTeam",
  "parentAccountOwner",
  "territoryOwner",
] as const;

/** A target of which a rule says what happens when they cannot take a lead; other owners keep it in any case. */
export type Avoidable = Extract<Target, { kind: (typeof CAN_BE_UNAVAILABLE)[number] }>;

/** Answers whether a rule says what happens when this target cannot take a lead. */
export function isAvoidable(target: Target): target is Avoidable {
  return CAN_BE_UNAVAILABLE.some((kind) => kind === target.kind);
}

/** A target that may hold a lead for a time. */
type Waiting = Extract<Target, { kind: "rep" | "pool" | "territoryOwner" }>;

/** Answers whether a target may hold a lead for a time before the next one is asked. */
export function canWait(target: Target): target is Waiting {
  return target.kind === "rep" || target.kind === "pool" || target.kind === "territoryOwner";
}

/** The target with another wait; null: as long as it takes. */
export function withWait({ waitMinutes: _, ...target }: Waiting, minutes: number | null): Target {
  return (minutes === null ? target : { ...target, waitMinutes: minutes }) as Target;
}

/** The target with something else to happen; only who holds a lead holds it for a time. */
export function withUnavailable(target: Avoidable, ifUnavailable: IfUnavailable): Target {
  const rest = canWait(target) && ifUnavailable !== "hold" ? withWait(target, null) : target;
  return { ...rest, ifUnavailable } as Target;
}

/** What may happen when a rep or a pool cannot take a lead. */
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
