"use client";
import { useId } from "react";
import { cx } from "./cx.ts";

interface ButtonGroupProps<Value extends string> {
  /** What is chosen, for screen readers: "View". */
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  className?: string;
}

/** A choice of one among two to four short words, all visible. Arrow keys move, as in any radio group. */
export function ButtonGroup<Value extends string>({
  label,
  value,
  options,
  onChange,
  className,
}: ButtonGroupProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={cx("inline-flex flex-none", className)}>
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            "-ml-px inline-flex h-control-sm items-center whitespace-nowrap border border-line-strong px-[9px] font-medium text-sm shadow-control first:ml-0 first:rounded-l-md last:rounded-r-md max-sm:h-touch max-sm:px-3",
            "has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
            option.value === value ? "bg-pressed text-ink" : "bg-surface text-ink-2 hover:bg-hover",
          )}
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
