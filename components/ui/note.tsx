import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

const TONE = {
  plain: "border-line bg-sunken [&>.lucide]:text-ink-3",
  accent: "border-accent-line bg-accent-soft [&>.lucide]:text-accent-ink",
  soon: "border-soon-line bg-soon-soft [&>.lucide]:text-soon-ink",
  late: "border-late-line bg-late-soft [&>.lucide]:text-late-ink",
} as const;

interface NoteProps {
  tone?: keyof typeof TONE;
  /** A lucide icon; a fitting one is drawn when none is given. */
  icon?: ReactNode;
  /** Below the text: what to do. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A framed remark inside a page. late interrupts a screen reader; the others do not. */
export function Note({ tone = "plain", icon, actions, className, children }: NoteProps) {
  const shown = icon ?? (tone === "late" ? <CircleAlert /> : tone === "soon" ? <TriangleAlert /> : <Info />);
  return (
    <div
      role={tone === "late" ? "alert" : "note"}
      className={cx("flex gap-2.5 rounded-md border px-3 py-2.5 text-sm [&>.lucide]:mt-0.5", TONE[tone], className)}
    >
      {shown}
      <div className="min-w-0 flex-1">
        {children}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
