"use client";
import { ArrowDown, ArrowUp, Copy, Ellipsis, Trash2 } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Switch } from "#components/ui/switch.tsx";
import type { Rule } from "#server/core/routing/rule.ts";
import { useRulesKit } from "../rules-context.tsx";
import { ProblemLines } from "./problem-lines.tsx";

/** What can be done with the open rule as a whole. */
export type RuleActions = {
  onDone: () => void;
  onStep: (step: -1 | 1) => void;
  onDuplicate: () => void;
  onDelete: () => void;
};

interface EditorHeadProps extends RuleActions {
  rule: Rule;
  place: number;
  onChange: (rule: Rule) => void;
}

/** The head of the open rule: number, name and intent to type into, the switch, and the menu. */
export function EditorHead({ rule, place, onChange, onDone, onStep, onDuplicate, onDelete }: EditorHeadProps) {
  const { problems } = useRulesKit();
  const isCatchAll = rule.section === "catchAll";
  const items = [
    { id: "up", label: "Move up", icon: <ArrowUp />, hotkey: "alt+↑", onSelect: () => onStep(-1) },
    { id: "down", label: "Move down", icon: <ArrowDown />, hotkey: "alt+↓", onSelect: () => onStep(1) },
    { id: "copy", label: "Duplicate", icon: <Copy />, onSelect: onDuplicate },
    { id: "delete", label: "Delete rule", icon: <Trash2 />, isDanger: true, startsGroup: true, onSelect: onDelete },
  ];
  return (
    <header className="flex items-start gap-2 px-[18px] py-3 max-sm:flex-wrap max-sm:px-3">
      <span className="w-6 flex-none text-ink-3 text-xs leading-7 tabular-nums">{place}</span>
      <div className="min-w-0 flex-1">
        <input
          aria-label="Name of the rule"
          value={rule.name}
          maxLength={120}
          placeholder="Name this rule"
          onChange={(event) => onChange({ ...rule, name: event.target.value })}
          className={`${SEAMLESS} h-7 font-semibold text-md tracking-[-0.011em]`}
        />
        <input
          aria-label="Why the rule exists"
          value={rule.intent}
          maxLength={500}
          placeholder="Why does it exist?"
          onChange={(event) => onChange({ ...rule, intent: event.target.value })}
          className={`${SEAMLESS} h-6 text-ink-2 text-sm`}
        />
        <ProblemLines
          problems={problems.filter((one) => one.ruleId === rule.id && one.path === null && !SAID_BELOW.has(one.code))}
        />
      </div>
      <div className="flex flex-none items-center gap-1.5">
        {!isCatchAll && (
          <Switch
            label="Rule is on"
            isLabelHidden
            checked={rule.enabled}
            onChange={(event) => onChange({ ...rule, enabled: event.target.checked })}
            className="mr-1"
          />
        )}
        {!isCatchAll && (
          <Menu
            label="More for this rule"
            align="end"
            items={items}
            trigger={(trigger) => <IconButton {...trigger} label="More for this rule" icon={<Ellipsis />} size="sm" />}
          />
        )}
        <Button size="sm" onClick={onDone}>
          Done
        </Button>
      </div>
    </header>
  );
}

/** Problems that are said beside the field they are about. */
const SAID_BELOW = new Set(["open_target", "shares", "empty_variant", "split_and_target", "dates"]);

const SEAMLESS =
  "-ml-1.5 block w-full min-w-0 truncate rounded-xs border border-transparent bg-transparent px-1.5 hover:border-line focus:border-control max-sm:h-touch";
