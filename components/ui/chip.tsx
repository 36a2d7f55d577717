"use client";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

/** The look of a chip, for links and selects that must look like one. */
export function chipClass(isOn: boolean, className?: string): string {
  return cx(
    "inline-flex h-[26px] flex-none items-center gap-1.5 whitespace-nowrap rounded-md border px-2 text-sm transition-colors duration-(--duration-tap) max-sm:h-touch max-sm:px-3 [&_.lucide]:size-3.5",
    isOn ? "border-accent-line bg-accent-soft text-accent-ink" : "border-line text-ink-2 hover:bg-hover",
    className,
  );
}

interface ChipProps {
  icon?: ReactNode;
  isOn?: boolean;
  onClick?: () => void;
  /** Shows a cross; its name is "Remove" and the chip's words. */
  onRemove?: () => void;
  className?: string;
  children: ReactNode;
}

/** A small thing that can be switched or taken away: a filter, a value. */
export function Chip({ icon, isOn = false, onClick, onRemove, className, children }: ChipProps) {
  const body = (
    <>
      {icon}
      {children}
    </>
  );
  if (onClick && !onRemove) {
    return (
      <button type="button" aria-pressed={isOn} onClick={onClick} className={chipClass(isOn, className)}>
        {body}
      </button>
    );
  }
  return (
    <span className={chipClass(isOn, className)}>
      {body}
      {onRemove && (
        <button
          type="button"
          onClick={onRemove}
          className="touch-area -mr-1 flex size-5 items-center justify-center rounded-sm hover:bg-pressed"
        >
          <X aria-hidden="true" />
          <span className="sr-only">Remove {children}</span>
        </button>
      )}
    </span>
  );
}
