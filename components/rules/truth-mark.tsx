import { Check, X } from "lucide-react";
import type { RuleVerdict } from "#server/core/handoff/every-rule.ts";

/** A tick, a grey cross, or a question mark: a rule that did not match is no error. */
export function TruthMark({ truth }: { truth: RuleVerdict["truth"] }) {
  const label =
    truth === true
      ? "matches"
      : truth === false
        ? "does not match"
        : truth === null
          ? "unknown"
          : "cannot be evaluated";
  return (
    <span role="img" aria-label={label} className="flex size-4 flex-none items-center justify-center">
      {truth === true && <Check className="size-3.5 text-accent-ink" />}
      {truth === false && <X className="size-3.5 text-ink-4" />}
      {truth === null && <span className="font-medium text-ink-3 text-xs">?</span>}
      {truth === "broken" && <span className="font-semibold text-late-ink text-xs">!</span>}
    </span>
  );
}
