"use client";
import { Input } from "#components/ui/input.tsx";
import { Link } from "#components/ui/link.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Test } from "#server/core/conditions/condition.ts";
import { useRulesKit } from "../rules-context.tsx";

type TestOf<Op extends Test["op"]> = Extract<Test, { op: Op }>;
type Inputs<T> = { test: T; label: string; onChange: (test: Test) => void };

/** Whether a field is another one than at the last decision of the lead. */
export function ChangedInput({ test, label, onChange }: Inputs<TestOf<"changed">>) {
  const options = [
    { value: "true", label: "since the last decision" },
    { value: "false", label: "not since the last decision" },
  ];
  return (
    <Select
      aria-label={label}
      size="sm"
      value={String(test.value)}
      options={options}
      onChange={(event) => onChange({ ...test, value: event.target.value === "true" })}
    />
  );
}

/** So many days before or after the decision. */
export function DaysInput({ test, label, onChange }: Inputs<TestOf<"withinDays">>) {
  const { days, direction } = test.value;
  const change = (value: Partial<TestOf<"withinDays">["value"]>) =>
    onChange({ ...test, value: { days, direction, ...value } });
  const directions = [
    { value: "last", label: "the last" },
    { value: "next", label: "the next" },
  ];
  return (
    <div className="flex items-center gap-1.5">
      <Select
        aria-label={`${label}: before or after`}
        size="sm"
        value={direction}
        options={directions}
        onChange={(event) => change({ direction: event.target.value as "last" | "next" })}
        className="w-28"
      />
      <Input
        aria-label={`${label} in days`}
        size="sm"
        type="number"
        min={1}
        max={3650}
        value={days}
        suffix="days"
        onChange={(event) => {
          const next = Number(event.target.value);
          if (Number.isInteger(next) && next >= 1 && next <= 3650) change({ days: next });
        }}
        className="w-28"
      />
    </div>
  );
}

const PLACES = {
  inList: { what: "list", page: "lists", none: "No value list yet." },
  inSegment: { what: "segment", page: "segments", none: "No segment yet." },
  inTerritory: { what: "territory", page: "territories", none: "No territory yet." },
} as const;

/** A value list, segment or territory, chosen by name. */
export function NamedInput({
  test,
  label,
  onChange,
}: Inputs<TestOf<"inList"> | TestOf<"inSegment"> | TestOf<"inTerritory">>) {
  const { library, slug } = useRulesKit();
  const { what, page, none } = PLACES[test.op];
  const among = { inList: library.lists, inSegment: library.segments, inTerritory: library.territories }[test.op];
  const options = among.map(({ id, name }) => ({ value: id, label: name }));
  const isGone = test.value !== "" && !options.some(({ value }) => value === test.value);
  if (options.length === 0 && !isGone)
    return (
      <p className="py-1 text-ink-3 text-sm">
        {none}{" "}
        <Link className="link" href={`/${slug}/rules/${page}`}>
          Make one
        </Link>
      </p>
    );
  return (
    <Select
      aria-label={label}
      size="sm"
      value={test.value}
      placeholder={`Choose a ${what}`}
      options={isGone ? [...options, { value: test.value, label: `A ${what} that is gone` }] : options}
      onChange={(event) => onChange({ ...test, value: event.target.value })}
    />
  );
}
