"use client";
import { type ComponentProps, type ReactNode, useRef } from "react";
import { type ButtonKind, type ButtonSize, buttonClass } from "./button-style.ts";
import { useTooltip } from "./tooltip.tsx";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  /** Its name, read aloud and shown on hover. */
  label: string;
  icon: ReactNode;
  kind?: ButtonKind;
  size?: ButtonSize;
}

/** A button that is only a picture; its name is its tooltip. */
export function IconButton({
  label,
  icon,
  kind = "quiet",
  size = "md",
  className,
  type = "button",
  ref: outer,
  ...rest
}: IconButtonProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const { wrapper, bubble } = useTooltip(anchor, label);
  return (
    <span ref={anchor} className="inline-flex" {...wrapper}>
      <button
        {...rest}
        ref={outer}
        type={type}
        aria-label={label}
        className={buttonClass({ kind, size, isSquare: true, isOff: Boolean(rest.disabled), className })}
      >
        {icon}
      </button>
      {bubble}
    </span>
  );
}
