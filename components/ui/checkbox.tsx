import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "size"> {
  /** Its words. With `isLabelHidden` they are only read aloud (a box in a table row). */
  label: ReactNode;
  help?: ReactNode;
  isLabelHidden?: boolean;
}

/** A box with its words; the words are part of the target. */
export function Checkbox({ label, help, isLabelHidden = false, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={cx(
        "flex items-start gap-2 text-sm max-sm:min-h-touch max-sm:items-center",
        isLabelHidden && "touch-area inline-flex",
        className,
      )}
    >
      <span className="relative mt-0.5 flex size-4 flex-none">
        <input
          {...rest}
          type="checkbox"
          className="peer size-4 appearance-none rounded-sm border-[1.5px] border-control bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:border-line disabled:bg-hover"
        />
        <Check className="pointer-events-none absolute inset-0.5 size-3 stroke-3 text-on-accent opacity-0 peer-checked:opacity-100" />
      </span>
      <span className={cx("min-w-0", isLabelHidden && "sr-only")}>
        {label}
        {help && <span className="block text-ink-3 text-xs">{help}</span>}
      </span>
    </label>
  );
}
