"use client";
import { ChevronDown } from "lucide-react";
import { chipClass } from "./chip.tsx";
import { cx } from "./cx.ts";
import { Options, type SelectOption } from "./select.tsx";

interface FilterSelectProps {
  /** What is filtered: `Pool`. It stands before the value once one is chosen. */
  label: string;
  /** The words for no filter: `Any pool`. */
  anyLabel: string;
  /** The chosen value; the empty string is no filter. */
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
  className?: string;
}

/** A filter as a chip: quiet while it filters nothing, teal once it does. */
export function FilterSelect({ label, anyLabel, value, options, onChange, className }: FilterSelectProps) {
  const chosen = options.find((option) => option.value === value);
  return (
    <span
      className={chipClass(
        Boolean(chosen),
        cx(
          "relative max-w-64 has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
          className,
        ),
      )}
    >
      <span className="min-w-0 truncate" aria-hidden="true">
        {chosen ? (
          <>
            {label} <b className="font-semibold">{chosen.label}</b>
          </>
        ) : (
          anyLabel
        )}
      </span>
      <ChevronDown aria-hidden="true" className={chosen ? undefined : "text-ink-3"} />
      <select
        aria-label={label}
        value={chosen ? value : ""}
        onChange={(event) => onChange(event.target.value)}
        className="absolute -inset-px cursor-pointer appearance-none bg-surface text-ink opacity-0"
      >
        <option value="">{anyLabel}</option>
        <Options options={options} />
      </select>
    </span>
  );
}
