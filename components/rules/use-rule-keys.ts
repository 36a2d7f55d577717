"use client";
import { useHotkeys } from "#components/shell/use-hotkeys.ts";

interface RuleKeys {
  openId: string | null;
  onClose: () => void;
  /** Null for those who may not add rules. */
  onAdd: (() => void) | null;
}

const GROUP = "Rules";

/** The keys of the ruleset: j and k walk through the rules, enter opens the one in focus, n begins one. */
export function useRuleKeys({ openId, onClose, onAdd }: RuleKeys): void {
  const walk = (step: -1 | 1) => () => {
    const rows = [...document.querySelectorAll<HTMLElement>("[data-rule]")];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  };
  useHotkeys([
    { keys: "j", label: "Next rule", group: GROUP, run: walk(1) },
    { keys: "k", label: "Rule before", group: GROUP, run: walk(-1) },
    ...(onAdd ? [{ keys: "n", label: "Add a rule", group: GROUP, run: onAdd }] : []),
    ...(openId === null ? [] : [{ keys: "escape", label: "Close the rule", group: GROUP, run: onClose }]),
  ]);
}
