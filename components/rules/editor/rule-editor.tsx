"use client";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Select } from "#components/ui/select.tsx";
import type { Rule } from "#server/core/routing/rule.ts";
import { rootGroup } from "../edit-condition.ts";
import { OUTCOMES, type Outcome, outcomeOf, withOutcome } from "../outcome.ts";
import { useRulesKit } from "../rules-context.tsx";
import { ConditionGroup } from "./condition-group.tsx";
import { EditorBlock } from "./editor-block.tsx";
import { EditorHead, type RuleActions } from "./editor-head.tsx";
import { EffectiveFields } from "./effective-fields.tsx";
import { KeptBy } from "./kept-by.tsx";
import { MarkingSettings } from "./marking-settings.tsx";
import { ProblemLines } from "./problem-lines.tsx";
import { repOptions } from "./rep-options.ts";
import { SplitFields } from "./split-fields.tsx";
import { TargetList } from "./target-list.tsx";

interface RuleEditorProps extends RuleActions {
  rule: Rule;
  place: number;
  onChange: (rule: Rule) => void;
}

/** The open rule, edited where it stands. Escape closes it; every change goes into the draft. */
export function RuleEditor({ rule, onChange, ...head }: RuleEditorProps) {
  const box = useRef<HTMLElement>(null);
  const { id } = rule;
  useEffect(() => {
    const first = box.current?.querySelector<HTMLInputElement>("input");
    first?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) head.onDone();
  };
  const isCatchAll = rule.section === "catchAll";
  return (
    <article
      ref={box}
      aria-label={`Rule ${head.place}, ${rule.name || "without name"}`}
      data-open-rule={id}
      onKeyDown={keys}
      className="relative animate-arrive rounded-md border border-line-strong bg-surface shadow-[0_4px_16px_-6px_var(--color-cast)]"
    >
      <EditorHead rule={rule} onChange={onChange} {...head} />
      <div className="border-line-soft border-t">
        {!isCatchAll && (
          <EditorBlock title="When">
            <ConditionGroup group={rootGroup(rule.when)} ruleId={id} onChange={(when) => onChange({ ...rule, when })} />
          </EditorBlock>
        )}
        <EditorBlock title="Then">
          {isCatchAll ? (
            <AccountableOwner rule={rule} onChange={onChange} />
          ) : (
            <OutcomeFields rule={rule} onChange={onChange} />
          )}
        </EditorBlock>
        <EditorBlock title="Set">
          <MarkingSettings rule={rule} onChange={(action) => onChange({ ...rule, action })} />
        </EditorBlock>
        {!isCatchAll && (
          <EditorBlock title="In effect">
            <EffectiveFields rule={rule} onChange={onChange} />
          </EditorBlock>
        )}
        <EditorBlock title="Kept by">
          <KeptBy rule={rule} onChange={onChange} />
        </EditorBlock>
      </div>
    </article>
  );
}

const ABOUT_TARGETS = new Set(["open_target", "shares", "empty_variant", "split_and_target"]);

type PartProps = { rule: Rule; onChange: (rule: Rule) => void };

function OutcomeFields({ rule, onChange }: PartProps) {
  const { problems } = useRulesKit();
  const { action } = rule;
  const outcome = outcomeOf(action);
  const open = problems.filter((one) => one.ruleId === rule.id && ABOUT_TARGETS.has(one.code));
  return (
    <div className="flex flex-col gap-2">
      <Select
        aria-label="What happens with a lead that matches"
        size="sm"
        value={outcome}
        options={OUTCOMES}
        onChange={(event) => onChange({ ...rule, action: withOutcome(action, event.target.value as Outcome) })}
        className="w-72 max-sm:w-full"
      />
      {outcome === "send" && (
        <TargetList
          targets={action.targets}
          onChange={(targets) => onChange({ ...rule, action: { ...action, targets } })}
        />
      )}
      {outcome === "split" && (
        <SplitFields
          split={action.split ?? []}
          onChange={(split) => onChange({ ...rule, action: { ...action, split } })}
        />
      )}
      <ProblemLines problems={open} />
    </div>
  );
}

/** Whoever gets what nobody else gets. There is always somebody. */
function AccountableOwner({ rule, onChange }: PartProps) {
  const { choices } = useRulesKit();
  const [target] = rule.action.targets;
  const current = target?.kind === "rep" ? target.id : "";
  const reps = repOptions(choices.reps, current);
  const choose = (id: string) =>
    onChange({ ...rule, action: { ...rule.action, targets: [{ kind: "rep", id, ifUnavailable: "assignAnyway" }] } });
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <span className="text-ink-2">Everything else goes to</span>
      <Select
        aria-label="Accountable owner"
        size="sm"
        value={current}
        placeholder="Choose a rep"
        options={reps}
        onChange={(event) => choose(event.target.value)}
        className="w-56"
      />
      <span className="text-ink-3">whatever their hours and limits.</span>
    </div>
  );
}
