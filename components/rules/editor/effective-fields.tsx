"use client";
import { zoneCity } from "#components/team/now-words.ts";
import type { Effective, Rule } from "#server/core/routing/rule.ts";
import { useRulesKit } from "../rules-context.tsx";
import { InstantInput } from "./bound-input.tsx";
import { ProblemLines } from "./problem-lines.tsx";

interface EffectiveFieldsProps {
  rule: Rule;
  onChange: (rule: Rule) => void;
}

/** From when and until when a rule counts, on the workspace's clock; without either it always does. */
export function EffectiveFields({ rule, onChange }: EffectiveFieldsProps) {
  const { problems, names } = useRulesKit();
  const { from, to } = rule.effective ?? { from: null, to: null };
  const change = (next: Effective) => {
    const { effective: _, ...always } = rule;
    onChange(next.from === null && next.to === null ? always : { ...rule, effective: next });
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5 text-sm">
        <span className="w-10 text-ink-3">from</span>
        <InstantInput
          label="In effect from"
          timeZone={names.timeZone}
          value={from}
          onChange={(value) => change({ from: value, to })}
        />
        <span className="w-10 text-ink-3">until</span>
        <InstantInput
          label="In effect until"
          timeZone={names.timeZone}
          value={to}
          onChange={(value) => change({ from, to: value })}
        />
        <span className="text-ink-3 text-xs">{zoneCity(names.timeZone)} time, the workspace's. Empty: always.</span>
      </div>
      <ProblemLines problems={problems.filter((one) => one.ruleId === rule.id && one.code === "dates")} />
    </>
  );
}
