import type { LibraryChange } from "#server/core/library/library-diff.ts";
import type { RuleChange } from "#server/core/routing/ruleset-diff.ts";
import { type ChangeWords, changeWords, type RuleNames } from "./change-words.ts";
import { libraryChangeWords } from "./library/library-change-words.ts";

interface ChangeListProps {
  changes: readonly RuleChange[];
  libraryChanges: readonly LibraryChange[];
  names: RuleNames;
  /** Opens the rule that changed; a deleted one cannot be opened. */
  onOpen?: (ruleId: string) => void;
}

/** What is different between two versions in words: segments, lists and territories, then rule by rule. */
export function ChangeList({ changes, libraryChanges, names, onOpen }: ChangeListProps) {
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {libraryChanges.map((change) => (
        <LibraryLine key={change.item.id} words={libraryChangeWords(change, names)} />
      ))}
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

function LibraryLine({ words: { sign, title, lines } }: { words: ChangeWords }) {
  return (
    <li className="flex gap-1.5">
      <span aria-hidden="true" className="w-4 flex-none text-center font-semibold text-accent-ink">
        {sign}
      </span>
      <div className="min-w-0">
        <span className="font-medium">{title}</span>
        {lines.map((line) => (
          <p key={line} className="break-words text-ink-2">
            {line}
          </p>
        ))}
      </div>
    </li>
  );
}
