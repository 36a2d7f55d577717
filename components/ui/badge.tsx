import type { ReactNode } from "react";
import { cx } from "./cx.ts";

/** neutral, line: what something is · accent: new or yours · soon, late, met: only for somebody let down or not, always with a word. */
export type BadgeTone = "neutral" | "line" | "accent" | "soon" | "late" | "met";

const TONE: Record<BadgeTone, string> = {
  neutral: "bg-hover text-ink-2",
  line: "text-ink-2 shadow-[inset_0_0_0_1px_var(--color-line-strong)]",
  accent: "bg-accent-soft text-accent-ink",
  soon: "bg-soon-soft text-soon-ink",
  late: "bg-late-soft text-late-ink",
  met: "bg-met-soft text-met-ink",
};

interface BadgeProps {
  tone?: BadgeTone;
  /** A lucide icon; drawn at 12 px. */
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A word about the thing it stands beside. It cannot be clicked. */
export function Badge({ tone = "neutral", icon, className, children }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex h-5 flex-none items-center gap-1 whitespace-nowrap rounded-sm px-1.5 align-middle font-medium text-xs [&_.lucide]:size-3 [&_.lucide]:stroke-2",
        TONE[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
