import type { RuleChange } from "#server/core/routing/ruleset-diff.ts";
import { changeWords, type RuleNames } from "./change-words.ts";

interface ChangeListProps {
  changes: readonly RuleChange[];
  names: RuleNames;
  /** Opens the rule that changed; a deleted one cannot be opened. */
  onOpen?: (ruleId: string) => void;
}

/** What is different between two versions, rule by rule, in words. */
export function ChangeList({ changes, names, onOpen }: ChangeListProps) {
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {changes.map((change) => {
        const { sign, title, lines } = changeWords(change, names);
        const canOpen = onOpen && change.kind !== "removed";
        return (
          <li key={change.rule.id} className="flex gap-1.5">
            <span aria-hidden="true" className="w-4 flex-none text-center font-semibold text-accent-ink">
              {sign}
            </span>
            <div className="min-w-0">
              {canOpen ? (
                <button
                  type="button"
                  onClick={() => onOpen(change.rule.id)}
                  className="link-quiet rounded-xs text-left font-medium"
                >
                  {title}
                </button>
              ) : (
                <span className="font-medium">{title}</span>
              )}
              {lines.map((line) => (
                <p key={line} className="text-ink-2">
                  {line}
                </p>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
