"use client";
import { useId } from "react";
import { zoneCity } from "#components/team/now-words.ts";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { TokenInput } from "#components/ui/token-input.tsx";
import type { Operand, Test } from "#server/core/conditions/condition.ts";
import { isDay, isWholeDay } from "#server/core/handoff/describe-value.ts";
import type { BuilderField } from "../builder-fields.ts";
import { useRulesKit } from "../rules-context.tsx";
import { DateInput, DayInput, InstantInput, NumberInput } from "./bound-input.tsx";
import { ChangedInput, DaysInput, NamedInput } from "./special-input.tsx";

interface ValueInputProps {
  test: Test;
  field: BuilderField;
  onChange: (test: Test) => void;
}

/** The value of a test, in the way its field and operator are filled in. */
export function ValueInput({ test, field, onChange }: ValueInputProps) {
  const label = `Value of ${field.label}`;
  switch (test.op) {
    case "isEmpty":
      return <Said>{test.value ? "matches leads without a value" : "matches leads with any value"}</Said>;
    case "changed":
      return <ChangedInput test={test} label={label} onChange={onChange} />;
    case "range":
      return <RangeInput test={test} field={field} onChange={onChange} />;
    case "withinDays":
      return <DaysInput test={test} label={label} onChange={onChange} />;
    case "inList":
    case "inSegment":
    case "inTerritory":
      return <NamedInput test={test} label={label} onChange={onChange} />;
    case "in":
      return <ManyInput test={test} field={field} label={label} onChange={onChange} />;
    default:
      return <OneInput test={test} field={field} label={label} onChange={onChange} />;
  }
}

function Said({ children }: { children: string }) {
  return <p className="py-1 text-ink-3 text-sm">{children}</p>;
}

type OneTest = Extract<Test, { op: "equals" | "contains" | "startsWith" | "matches" }>;

function OneInput({ test, field, label, onChange }: ValueInputProps & { test: OneTest; label: string }) {
  if (field.type === "boolean") {
    const options = [
      { value: "true", label: "yes" },
      { value: "false", label: "no" },
    ];
    return (
      <Select
        aria-label={label}
        size="sm"
        value={String(test.value)}
        options={options}
        onChange={(event) => onChange({ ...test, value: event.target.value === "true" })}
        className="w-24"
      />
    );
  }
  if (field.type === "number" || field.type === "date") {
    const Amount = field.type === "date" ? DateInput : NumberInput;
    return (
      <Amount
        label={label}
        value={typeof test.value === "number" ? test.value : null}
        onChange={(value) => onChange({ ...test, value: value ?? "" })}
      />
    );
  }
  if (test.op === "equals" && !field.isFree) {
    return (
      <Select
        aria-label={label}
        size="sm"
        value={String(test.value)}
        placeholder="Choose a value"
        options={field.options}
        onChange={(event) => onChange({ ...test, value: event.target.value })}
      />
    );
  }
  return (
    <TextInput
      label={label}
      value={String(test.value)}
      field={field}
      hint={HINTS[test.op]}
      onChange={(value) => onChange({ ...test, value })}
    />
  );
}

const HINTS: Partial<Record<Test["op"], string>> = { matches: "* is any text, ? any one character" };

type TestOf<Op extends Test["op"]> = Extract<Test, { op: Op }>;

function RangeInput({
  test,
  field,
  onChange,
}: {
  test: TestOf<"range">;
  field: BuilderField;
  onChange: (test: Test) => void;
}) {
  const { min, max } = test.value;
  const { names } = useRulesKit();
  const Bound = boundInputOf(field, [min, max]);
  const timeZone = isDay(field.key) ? "UTC" : names.timeZone;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Bound
        label={`${field.label}, lowest`}
        placeholder="any"
        value={min}
        timeZone={timeZone}
        onChange={(value) => onChange({ ...test, value: { min: value, max } })}
      />
      <span className="text-ink-3 text-sm">and</span>
      <Bound
        label={`${field.label}, highest`}
        placeholder="any"
        value={max}
        timeZone={timeZone}
        onChange={(value) => onChange({ ...test, value: { min, max: value } })}
      />
      {Bound === InstantInput && <span className="text-ink-3 text-xs">{zoneCity(timeZone)} time</span>}
    </div>
  );
}

/** An instant is written on the workspace's clock; a field of days as days, unless a bound was set to an hour of one. */
function boundInputOf({ key, type }: BuilderField, bounds: readonly (number | null)[]) {
  if (type === "date") return DateInput;
  if (type !== "instant") return NumberInput;
  return isDay(key) && bounds.every((at) => at === null || isWholeDay(key, at)) ? DayInput : InstantInput;
}

function ManyInput({
  test,
  field,
  label,
  onChange,
}: {
  test: TestOf<"in">;
  field: BuilderField;
  label: string;
  onChange: (test: Test) => void;
}) {
  const read = (text: string): Operand =>
    field.type === "number" && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  return (
    <TokenInput
      label={label}
      size="sm"
      value={test.value.map(String)}
      options={field.options}
      isFree={field.isFree}
      placeholder={field.isFree ? "Type values, Enter after each" : "Choose values"}
      onChange={(values) => onChange({ ...test, value: values.map(read) })}
    />
  );
}

interface TextInputProps {
  label: string;
  value: string;
  field: BuilderField;
  hint: string | undefined;
  onChange: (value: string) => void;
}

function TextInput({ label, value, field, hint, onChange }: TextInputProps) {
  const listId = useId();
  return (
    <>
      <Input
        aria-label={label}
        size="sm"
        value={value}
        list={field.options.length > 0 ? listId : undefined}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={listId}>
        {field.options.map((option) => (
          <option key={option.value} value={option.value} />
        ))}
      </datalist>
    </>
  );
}
