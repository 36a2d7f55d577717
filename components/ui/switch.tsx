import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";

interface SwitchProps extends Omit<ComponentProps<"input">, "type" | "size" | "role"> {
  label: ReactNode;
  help?: ReactNode;
  isLabelHidden?: boolean;
}

/** On or off, at once: no save button. For something that waits for a save, use Checkbox. */
export function Switch({ label, help, isLabelHidden = false, className, ...rest }: SwitchProps) {
  return (
    <label
      className={cx(
        "flex items-start gap-2.5 text-sm max-sm:min-h-touch max-sm:items-center",
        isLabelHidden && "touch-area inline-flex",
        className,
      )}
    >
      <input
        {...rest}
        type="checkbox"
        role="switch"
        className="relative mt-0.5 h-4 w-[26px] flex-none appearance-none rounded-full bg-control transition-colors duration-(--duration-tap) before:absolute before:top-0.5 before:left-0.5 before:size-3 before:rounded-full before:bg-canvas before:transition-[left] before:duration-(--duration-tap) checked:bg-accent checked:before:left-3 disabled:bg-line-strong"
      />
      <span className={cx("min-w-0", isLabelHidden && "sr-only")}>
        {label}
        {help && <span className="block text-ink-3 text-xs">{help}</span>}
      </span>
    </label>
  );
}
