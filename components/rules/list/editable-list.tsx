"use client";
import { Plus } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { counted } from "#server/core/handoff/names.ts";
import type { RuleChange } from "#server/core/routing/ruleset-diff.ts";
import { ConflictNote } from "../conflict-note.tsx";
import { RuleEditor } from "../editor/rule-editor.tsx";
import { RuleView } from "../editor/rule-view.tsx";
import { useRulesKit } from "../rules-context.tsx";
import type { Stream, StreamRule } from "../stream.ts";
import type { DraftHandle } from "../use-draft.ts";
import { useRuleKeys } from "../use-rule-keys.ts";
import { useRulesetActions } from "../use-ruleset-actions.ts";
import { useUrlState } from "../use-url-state.ts";
import { RulesetList } from "./ruleset-list.tsx";

interface EditableListProps {
  draft: DraftHandle;
  stream: Stream;
  changes: readonly RuleChange[];
  personId: string | null;
}

/** The list of rules with what can be done to it: add, open in place, move, delete. Moves are said aloud. */
export function EditableList({ draft, stream, changes, personId }: EditableListProps) {
  const { canWrite, problems, rules } = useRulesKit();
  const [{ rule: openId }, go] = useUrlState();
  const open = (rule: string | null) => go({ rule });
  const actions = useRulesetActions(draft, { personId, onOpen: open });
  const addRule = () => actions.add("territory");
  useRuleKeys({ openId, onClose: () => open(null), onAdd: canWrite ? addRule : null });
  const stateOf = (ruleId: string) => ({
    change: changes.find(({ rule }) => rule.id === ruleId)?.kind ?? null,
    problems: canWrite ? problems.filter((problem) => problem.ruleId === ruleId).length : 0,
  });
  const editorOf = ({ rule, place }: StreamRule) => {
    const onDone = () => closeRule(rule.id, open);
    if (!canWrite) return <RuleView rule={rule} place={place} onDone={onDone} />;
    return (
      <RuleEditor
        rule={rule}
        place={place}
        onChange={actions.edit}
        onDone={onDone}
        onStep={(step) => actions.step(rule.id, step)}
        onDuplicate={() => actions.duplicate(rule)}
        onDelete={() => actions.remove(rule)}
      />
    );
  };
  const { add, move, step, said } = actions;
  return (
    <>
      <div className="flex items-center gap-3 px-gutter pt-4 pb-1 max-sm:px-4">
        <p className="min-w-0 flex-1 text-ink-2 text-sm">{sayOf(stream.total, rules.length)}</p>
        {canWrite && (
          <Button icon={<Plus />} hotkey="n" onClick={addRule}>
            Add rule
          </Button>
        )}
      </div>
      <ConflictNote draft={draft} />
      <RulesetList
        stream={stream}
        stateOf={stateOf}
        openId={openId}
        onOpen={open}
        onAdd={add}
        onMove={move}
        onStep={step}
        editor={editorOf}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

function sayOf(total: number, rules: number): string {
  const volumes =
    total > 0
      ? `Volumes: what the live rules did with ${counted(total, "lead")} in 30 days.`
      : "Volumes appear here with the first leads.";
  return `${counted(rules, "rule")}. First match wins, top to bottom. ${volumes}`;
}

/** Closes a rule and gives the focus back to its row. */
function closeRule(ruleId: string, open: (rule: null) => void): void {
  open(null);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-rule="${ruleId}"]`)?.focus());
}
