import { cx } from "./cx.ts";

interface KbdProps {
  /** What is printed: `a`, `⌘K`, `↵`. */
  children: string;
  /** On a filled button. */
  isOnAccent?: boolean;
  className?: string;
}

/** A key as it is printed on the keyboard. Hidden from screen readers: the button's own name says what it does. */
export function Kbd({ children, isOnAccent = false, className }: KbdProps) {
  return (
    <kbd
      aria-hidden="true"
      className={cx(
        "inline-flex h-[18px] min-w-[18px] flex-none items-center justify-center rounded-xs border px-1 font-medium font-sans text-2xs leading-none tabular-nums max-sm:hidden",
        isOnAccent ? "border-on-accent/40 text-on-accent" : "border-line bg-canvas text-ink-3",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
