import type { RuleVerdict } from "#server/core/handoff/every-rule.ts";

const EFFECTS = {
  settled: "takes it",
  marked: "marks it",
  found_nobody: "found nobody",
  owner_kept: "owner stays, marks it",
  error: "broken",
} as const;

/** Says what came of a rule for a lead: "takes it", "does not match", "would match, not reached". */
export function verdictWords({ truth, effect, isReached, isResting }: Omit<RuleVerdict, "rule" | "tests">): string {
  if (effect !== null) return EFFECTS[effect];
  if (truth === "broken") return "cannot be evaluated";
  if (truth === null) return "unknown";
  if (!truth) return "does not match";
  if (isResting) return "would match, outside its dates";
  return isReached ? "matches" : "would match, not reached";
}
