import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";

const DOT =
  "mt-0.5 size-4 flex-none appearance-none rounded-full border-[1.5px] border-control bg-surface checked:border-[5px] checked:border-accent disabled:border-line disabled:bg-hover";

interface RadioProps extends Omit<ComponentProps<"input">, "type" | "size"> {
  label: ReactNode;
  help?: ReactNode;
}

/** One choice of several; give all of a group the same `name` and put them in a RadioGroup. */
export function Radio({ label, help, className, ...rest }: RadioProps) {
  return (
    <label className={cx("flex items-start gap-2 text-sm max-sm:min-h-touch max-sm:items-center", className)}>
      <input {...rest} type="radio" className={DOT} />
      <span className="min-w-0">
        {label}
        {help && <span className="block text-ink-3 text-xs">{help}</span>}
      </span>
    </label>
  );
}

interface RadioCardProps extends Omit<ComponentProps<"input">, "type" | "size" | "title"> {
  title: ReactNode;
  /** At the right of the title: `88 % alike`. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** A choice that needs reading: a framed radio whose whole area is the target. */
export function RadioCard({ title, aside, children, className, ...rest }: RadioCardProps) {
  return (
    <label
      className={cx(
        "flex gap-3 rounded-md border border-line p-3 text-sm transition-colors duration-(--duration-tap) hover:bg-hover has-checked:border-accent has-checked:bg-selected has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
        className,
      )}
    >
      <input {...rest} type="radio" className={cx(DOT, "focus-visible:outline-none")} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-3">
          <span className="min-w-0 flex-1 font-semibold text-base">{title}</span>
          {aside && <span className="text-ink-2">{aside}</span>}
        </span>
        {children && <span className="mt-0.5 block text-ink-2">{children}</span>}
      </span>
    </label>
  );
}

interface RadioGroupProps {
  label: string;
  isLabelHidden?: boolean;
  error?: string | null | undefined;
  className?: string;
  children: ReactNode;
}

/** A question with its radios. */
export function RadioGroup({ label, isLabelHidden = false, error, className, children }: RadioGroupProps) {
  return (
    <fieldset className={cx("flex min-w-0 flex-col gap-2", className)}>
      <legend className={isLabelHidden ? "sr-only" : "mb-1.5 font-medium text-sm"}>{label}</legend>
      {children}
      {error && (
        <p role="alert" className="text-late-ink text-xs">
          {error}
        </p>
      )}
    </fieldset>
  );
}
