import { describeCondition, plainText } from "#server/core/handoff/describe-condition.ts";
import { counted, listed, nameOf } from "#server/core/handoff/names.ts";
import type { Territory } from "#server/core/library/library.ts";
import type { LibraryChange } from "#server/core/library/library-diff.ts";
import type { ChangeWords, RuleNames } from "../change-words.ts";
import { policyWords } from "./policy-words.ts";
import { criteriaWords } from "./territory-words.ts";

const KINDS = {
  segment: "Segment",
  list: "Value list",
  territory: "Territory",
  policy: "SLA policy",
  track: "Nurture track",
} as const;
const SIGNS = { added: "+", removed: "−", changed: "±" } as const;

/** Says what changed in one thing of the library. */
export function libraryChangeWords(change: LibraryChange, names: RuleNames): ChangeWords {
  return {
    sign: SIGNS[change.kind],
    title: `${KINDS[change.what]} ${change.item.name}`,
    lines: change.kind === "removed" ? ["Deleted"] : linesOf(change, names),
  };
}

function linesOf(change: LibraryChange, names: RuleNames): string[] {
  const renamed =
    change.kind === "changed" && change.before.name !== change.item.name ? [`Was called ${change.before.name}`] : [];
  switch (change.what) {
    case "segment": {
      const say = (condition: typeof change.item.condition) => plainText(describeCondition(condition, names));
      const is = say(change.item.condition);
      const was = change.kind === "changed" ? say(change.before.condition) : null;
      return [...renamed, ...(was === null ? [`New: ${is}`] : was === is ? [] : [`${was} becomes ${is}`])];
    }
    case "list":
      if (change.kind !== "changed") return [`New, with ${counted(change.item.values.length, "value")}`];
      return [...renamed, ...valueLine("Added", change.added), ...valueLine("Taken off", change.removed)];
    case "territory": {
      const is = territoryWords(change.item, names);
      const was = change.kind === "changed" ? territoryWords(change.before, names) : null;
      if (was === null) return [`New: ${is.join(" · ")}`];
      return [...renamed, ...is.flatMap((part, at) => (part === was[at] ? [] : [`${was[at]} becomes ${part}`]))];
    }
    case "policy": {
      const is = policyWords(change.item);
      const was = change.kind === "changed" ? policyWords(change.before) : null;
      return [...renamed, ...(was === null ? [`New: ${is}`] : was === is ? [] : [`${was} becomes ${is}`])];
    }
    case "track":
      return change.kind === "added" ? ["New"] : renamed;
  }
}

function valueLine(what: string, values: readonly string[]): string[] {
  if (values.length === 0) return [];
  const shown = values.length > 5 ? `${values.slice(0, 4).join(", ")} and ${values.length - 4} more` : listed(values);
  return [`${what}: ${shown}`];
}

/** Criteria, place in the tree and owner. */
function territoryWords({ criteria, parentId, owner }: Territory, names: RuleNames): string[] {
  const above = parentId === null ? "a root" : `below ${names.library?.[parentId] ?? "a deleted territory"}`;
  const whose = owner
    ? `owner ${nameOf(names, owner.kind === "rep" ? "reps" : "pools", owner.id)}`
    : "no owner of its own";
  return [criteriaWords(criteria), above, whose];
}
