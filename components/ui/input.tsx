"use client";
import { Lock } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";
import { useFieldControl } from "./field.tsx";
import { Kbd } from "./kbd.tsx";

/** The look of everything a person types into. */
export const CONTROL =
  "w-full min-w-0 rounded-md border border-control bg-surface text-ink text-sm transition-colors duration-(--duration-tap) aria-invalid:border-late read-only:border-line read-only:bg-hover read-only:text-ink-3 disabled:border-line disabled:bg-hover disabled:text-ink-3 max-sm:text-md";

const HEIGHT = { lg: "h-10 max-sm:h-12", md: "h-control max-sm:h-touch", sm: "h-control-sm max-sm:h-touch" };

interface InputProps extends Omit<ComponentProps<"input">, "size"> {
  size?: keyof typeof HEIGHT;
  /** A picture inside, at the left. */
  icon?: ReactNode;
  /** The key that puts the cursor here, as printed. */
  hotkey?: string;
  /** A unit or word inside, at the right: `min`. */
  suffix?: string;
}

/** One line of text. Read-only shows a lock; say in the Field's help where the value comes from. */
export function Input({ size = "md", icon, hotkey, suffix, className, ...rest }: InputProps) {
  const field = useFieldControl();
  const isLocked = rest.readOnly ?? false;
  return (
    <span className={cx("relative flex min-w-0 items-center", className)}>
      {icon && <span className="pointer-events-none absolute left-2.5 flex text-ink-3">{icon}</span>}
      <input
        {...field}
        {...rest}
        className={cx(
          CONTROL,
          HEIGHT[size],
          icon ? "pl-8" : "pl-2.5",
          hotkey || suffix || isLocked ? "pr-8" : "pr-2.5",
          suffix && suffix.length > 3 && "pr-16",
        )}
      />
      {hotkey && <Kbd className="pointer-events-none absolute right-1.5">{hotkey}</Kbd>}
      {suffix && <span className="pointer-events-none absolute right-2.5 text-ink-3 text-sm">{suffix}</span>}
      {isLocked && <Lock className="pointer-events-none absolute right-2.5 size-3.5 text-ink-3" />}
    </span>
  );
}
