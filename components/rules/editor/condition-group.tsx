"use client";
import { Info, Plus, X } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Condition } from "#server/core/conditions/condition.ts";
import { missingValueNote } from "#server/core/handoff/describe-condition.ts";
import {
  addPart,
  asGroup,
  changeKind,
  changePart,
  type Group,
  type GroupKind,
  OPEN_TEST,
  type Part,
} from "../edit-condition.ts";
import { ConditionRow } from "./condition-row.tsx";

const MOST_DEPTH = 5;
const KINDS: readonly { value: GroupKind; label: string }[] = [
  { value: "all", label: "all of" },
  { value: "any", label: "any of" },
  { value: "none", label: "none of" },
];

interface ConditionGroupProps {
  group: Group;
  ruleId: string;
  onChange: (condition: Condition) => void;
  /** Takes the whole group away; absent for the outermost. */
  onRemove?: () => void;
  depth?: number;
}

/** Conditions that count together: all of, any of or none of them; groups may stand inside groups. */
export function ConditionGroup({ group, ruleId, onChange, onRemove, depth = 0 }: ConditionGroupProps) {
  const { kind, parts } = group;
  const note = kind === "none" ? missingValueNote(changeKind(group, "none")) : null;
  return (
    <fieldset className="relative min-w-0 pl-3.5 before:absolute before:top-3.5 before:bottom-1 before:left-0 before:w-2 before:rounded-l-sm before:border before:border-line-strong before:border-r-0">
      <legend className="sr-only">{KINDS.find(({ value }) => value === kind)?.label} these conditions</legend>
      <div className="flex items-center gap-1">
        <select
          aria-label="How these conditions count together"
          value={kind}
          onChange={(event) => onChange(changeKind(group, event.target.value as GroupKind))}
          className="h-7 cursor-pointer rounded-xs bg-transparent font-semibold text-accent-ink text-sm hover:bg-hover max-sm:h-touch max-sm:text-md"
        >
          {KINDS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {onRemove && <IconButton label="Remove this group" icon={<X />} size="xs" onClick={onRemove} />}
      </div>
      <div className="flex flex-col gap-1.5">
        {parts.map((part, at) => (
          <PartOfGroup
            key={part.path}
            part={part}
            ruleId={ruleId}
            depth={depth}
            onChange={(next) => onChange(changePart(group, at, next))}
          />
        ))}
        {parts.length === 0 && depth === 0 && (
          <p className="py-1 text-ink-3 text-sm">No condition: every lead that gets here matches.</p>
        )}
      </div>
      {note && (
        <p className="mt-1.5 flex items-start gap-1.5 text-ink-3 text-xs">
          <Info aria-hidden="true" className="mt-px size-3.5" />
          {note}
        </p>
      )}
      <div className="-ml-[7px] mt-1 flex gap-0.5">
        <Button kind="quiet" size="xs" icon={<Plus />} onClick={() => onChange(addPart(group, OPEN_TEST))}>
          Condition
        </Button>
        {depth < MOST_DEPTH && (
          <Button kind="quiet" size="xs" icon={<Plus />} onClick={() => onChange(addPart(group, { any: [OPEN_TEST] }))}>
            Group
          </Button>
        )}
      </div>
    </fieldset>
  );
}

interface PartOfGroupProps {
  part: Part;
  ruleId: string;
  depth: number;
  onChange: (next: Condition | null) => void;
}

function PartOfGroup({ part: { condition, path }, ruleId, depth, onChange }: PartOfGroupProps) {
  const inner = asGroup(condition, path);
  const remove = () => onChange(null);
  if (inner)
    return <ConditionGroup group={inner} ruleId={ruleId} depth={depth + 1} onChange={onChange} onRemove={remove} />;
  if (!("fact" in condition)) return null;
  return <ConditionRow test={condition} path={path} ruleId={ruleId} onChange={onChange} onRemove={remove} />;
}
