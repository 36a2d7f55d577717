"use client";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { cx } from "#components/ui/cx.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";
import type { IfUnavailable, Target } from "#server/core/routing/rule.ts";
import { useRulesKit } from "../rules-context.tsx";
import {
  isAvoidable,
  roleOptions,
  targetChoices,
  targetKinds,
  targetOf,
  unavailableOptions,
  withUnavailable,
  withWait,
} from "../target-choices.ts";
import { WaitField } from "./wait-field.tsx";

interface TargetListProps {
  /** What stands before "target 1" in the names of its controls, such as "variant 2, ". */
  label?: string;
  targets: readonly Target[];
  onChange: (targets: Target[]) => void;
}

/** Who gets the lead: asked in order, each with what happens when they cannot take it. */
export function TargetList({ label = "", targets, onChange }: TargetListProps) {
  const change = (at: number, next: Target) => onChange(targets.map((target, place) => (place === at ? next : target)));
  const swap = (at: number, to: number) => {
    const next = [...targets];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(to, 0, moved);
    onChange(next);
  };
  // Targets have no identity but their place.
  const placed = targets.map((target, at) => ({ target, at }));
  return (
    <>
      <ol className="flex flex-col gap-1.5">
        {placed.map(({ target, at }) => (
          <li key={at} className="flex items-start gap-1.5 max-sm:flex-wrap max-sm:items-center">
            <span className="w-5 flex-none text-ink-3 text-xs tabular-nums sm:pt-1.5">{at + 1}</span>
            <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5 max-sm:contents">
              <TargetFields target={target} name={`${label}target ${at + 1}`} onChange={(next) => change(at, next)} />
            </div>
            <IconButton
              label={`Ask ${label}target ${at + 1} earlier`}
              icon={<ArrowUp />}
              size="xs"
              className={cx("sm:mt-0.5", at === 0 && "invisible max-sm:hidden")}
              onClick={() => swap(at, at - 1)}
            />
            <IconButton
              label={`Ask ${label}target ${at + 1} later`}
              icon={<ArrowDown />}
              size="xs"
              className={cx("sm:mt-0.5", at === targets.length - 1 && "invisible max-sm:hidden")}
              onClick={() => swap(at, at + 1)}
            />
            <IconButton
              label={`Remove ${label}target ${at + 1}`}
              icon={<X />}
              size="xs"
              className="sm:mt-0.5"
              onClick={() => onChange(targets.filter((_, place) => place !== at))}
            />
          </li>
        ))}
      </ol>
      <Button
        kind="quiet"
        size="xs"
        icon={<Plus />}
        onClick={() => onChange([...targets, targetOf("pool")])}
        className="mt-1 ml-[19px] self-start"
      >
        Target
      </Button>
    </>
  );
}

interface TargetFieldsProps {
  target: Target;
  name: string;
  onChange: (target: Target) => void;
}

function TargetFields({ target, name, onChange }: TargetFieldsProps) {
  const { choices, library } = useRulesKit();
  const options = targetChoices(target, choices);
  return (
    <>
      <Select
        aria-label={`Kind of ${name}`}
        size="sm"
        value={target.kind}
        options={targetKinds}
        onChange={(event) => onChange(targetOf(event.target.value as Target["kind"]))}
        className="w-[156px] flex-none max-sm:w-[calc(100%-26px)]"
      />
      {target.kind === "accountTeam" && (
        <Select
          aria-label={`Role of ${name}`}
          size="sm"
          value={target.role}
          options={roleOptions}
          onChange={(event) => onChange({ ...target, role: event.target.value as typeof target.role })}
          className="min-w-28 flex-1 max-sm:ml-[26px] max-sm:flex-none max-sm:w-[calc(100%-26px)]"
        />
      )}
      {"id" in target ? (
        <Select
          aria-label={`Who is ${name}`}
          size="sm"
          value={target.id}
          placeholder="Choose"
          options={options}
          onChange={(event) => onChange({ ...target, id: event.target.value })}
          className="min-w-28 flex-1 max-sm:ml-[26px] max-sm:flex-none max-sm:w-[calc(100%-26px)]"
        />
      ) : target.kind === "territoryOwner" ? (
        <Select
          aria-label={`In which territory ${name} is looked for`}
          size="sm"
          value={target.withinId ?? ""}
          placeholder="in any territory"
          options={library.territories.map(({ id, name: label }) => ({ value: id, label: `in ${label}` }))}
          onChange={(event) => onChange({ ...target, withinId: event.target.value || null })}
          className="min-w-28 flex-1 max-sm:ml-[26px] max-sm:flex-none max-sm:w-[calc(100%-26px)]"
        />
      ) : (
        target.kind !== "accountTeam" && <span className="min-w-0 flex-1 max-sm:hidden" />
      )}
      {isAvoidable(target) && (
        <div className="flex flex-none items-center gap-1.5 max-sm:contents">
          <span className="flex-none text-ink-3 text-sm max-lg:hidden">
            {target.kind === "pool" ? "if nobody is eligible" : "if unavailable"}
          </span>
          <Select
            aria-label={`If ${name} is unavailable`}
            size="sm"
            value={target.ifUnavailable}
            options={unavailableOptions(target.kind)}
            onChange={(event) => onChange(withUnavailable(target, event.target.value as IfUnavailable))}
            className="w-[138px] flex-none max-sm:ml-[26px] max-sm:min-w-32 max-sm:flex-1"
          />
          {target.ifUnavailable === "hold" && (
            <>
              <span className="flex-none text-ink-3 text-sm max-sm:hidden">for</span>
              <WaitField
                name={name}
                value={target.waitMinutes}
                onChange={(minutes) => onChange(withWait(target, minutes))}
              />
            </>
          )}
        </div>
      )}
    </>
  );
}
