"use client";
import { type ComponentProps, type MouseEvent, type ReactNode, useImperativeHandle, useRef } from "react";
import { type ButtonKind, type ButtonSize, buttonClass } from "./button-style.ts";
import { cx } from "./cx.ts";
import { Kbd } from "./kbd.tsx";
import { Spinner } from "./spinner.tsx";
import { useTooltip } from "./tooltip.tsx";

interface ButtonProps extends Omit<ComponentProps<"button">, "disabled"> {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: ReactNode;
  /** The key that does the same, as printed: `a`. Register it with useHotkeys. */
  hotkey?: string;
  /** The click is being worked on: keeps its width, takes no second click. */
  isBusy?: boolean;
  /** Why it cannot be pressed now, for the person. The button stays focusable so that it can be read. */
  disabledReason?: string | false | null | undefined;
}

/** A button. Says why when it is disabled, and keeps its width while it is busy. */
export function Button({
  kind = "default",
  size = "md",
  icon,
  hotkey,
  isBusy = false,
  disabledReason,
  className,
  children,
  onClick,
  type = "button",
  ref: outer,
  ...rest
}: ButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useImperativeHandle(outer, () => ref.current as HTMLButtonElement);
  const { wrapper, describedBy, bubble } = useTooltip(ref, disabledReason || null);
  const isOff = Boolean(disabledReason);
  const hidesLabel = isBusy && !icon;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isOff || isBusy) return event.preventDefault();
    onClick?.(event);
  };
  return (
    <>
      <button
        {...wrapper}
        {...rest}
        ref={ref}
        type={type}
        onClick={press}
        aria-disabled={isOff || isBusy || undefined}
        aria-busy={isBusy || undefined}
        aria-describedby={describedBy ?? rest["aria-describedby"]}
        className={buttonClass({ kind, size, isOff, className })}
      >
        {icon && (
          <span className={cx("-ml-0.5 flex", kind !== "primary" && !isOff && "text-ink-2")}>
            {isBusy ? <Spinner /> : icon}
          </span>
        )}
        {hidesLabel && <Spinner className="absolute" />}
        <span className={cx(hidesLabel && "opacity-0")}>{children}</span>
        {hotkey && (
          <Kbd isOnAccent={kind === "primary" && !isOff} className="-mr-1 ml-0.5">
            {hotkey}
          </Kbd>
        )}
      </button>
      {bubble}
    </>
  );
}
