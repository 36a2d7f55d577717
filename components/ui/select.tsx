"use client";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./cx.ts";
import { useFieldControl } from "./field.tsx";

/** One entry of a select; `group` puts entries of the same name under one heading. */
export interface SelectOption {
  value: string;
  label: string;
  group?: string;
  disabled?: boolean;
}

interface SelectProps extends Omit<ComponentProps<"select">, "size" | "children"> {
  size?: "lg" | "md" | "sm";
  options: readonly SelectOption[];
  /** Shown first while nothing is chosen; its value is the empty string. */
  placeholder?: string;
}

const HEIGHT = { lg: "h-10 max-sm:h-12", md: "h-control max-sm:h-touch", sm: "h-control-sm max-sm:h-touch" };

/** The browser's own select in our clothes: it works with every keyboard and phone. */
export function Select({ size = "md", options, placeholder, className, ...rest }: SelectProps) {
  const field = useFieldControl();
  return (
    <span className={cx("relative flex min-w-0 items-center", className)}>
      <select
        {...field}
        {...rest}
        className={cx(
          "w-full min-w-0 cursor-pointer appearance-none truncate rounded-md border border-control bg-surface pr-8 pl-2.5 text-ink text-sm hover:bg-hover aria-invalid:border-late disabled:border-line disabled:bg-hover disabled:text-ink-3 max-sm:text-md",
          HEIGHT[size],
        )}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        <Options options={options} />
      </select>
      <ChevronDown className="pointer-events-none absolute right-2.5 size-3.5 text-ink-3" />
    </span>
  );
}

/** The entries of a select, grouped where they name a group; groups keep the order of their first entry. */
export function Options({ options }: { options: readonly SelectOption[] }) {
  const groups = [...new Set(options.map((option) => option.group))];
  const entries = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ));
  return groups.map((group) =>
    group === undefined ? (
      entries(group)
    ) : (
      <optgroup key={group} label={group}>
        {entries(group)}
      </optgroup>
    ),
  );
}
