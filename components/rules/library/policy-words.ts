import { minutesWords } from "#server/core/handoff/describe-rule.ts";
import type { SlaPolicy } from "#server/core/library/library.ts";
import { PRIORITIES } from "#server/core/routing/rule.ts";

/** Says an SLA policy in one line: "P1 15 minutes, P2 4 hours, in the owner’s working time". */
export function policyWords({ minutes, countedIn }: Pick<SlaPolicy, "minutes" | "countedIn">): string {
  const set = PRIORITIES.flatMap((priority) => {
    const target = minutes[priority];
    return target === null ? [] : [`${priority} ${minutesWords(target)}`];
  });
  if (set.length === 0) return "No target";
  return `${set.join(", ")}, ${countedIn === "owner" ? "in the owner’s working time" : "by the wall clock"}`;
}
