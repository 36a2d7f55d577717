import type { ReactNode } from "react";
import { cx } from "./cx.ts";

interface SectionHeadProps {
  title: ReactNode;
  /** What it shows, in grey, on the same line. */
  note?: ReactNode;
  /** At the right: links or one small button. */
  actions?: ReactNode;
  level?: 2 | 3;
  id?: string;
  className?: string;
}

/** The heading of a part of a page. */
export function SectionHead({ title, note, actions, level = 2, id, className }: SectionHeadProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={cx("flex flex-wrap items-baseline gap-x-2.5 gap-y-1", className ?? "mb-3")}>
      <Heading id={id} className={cx("font-semibold tracking-[-0.006em]", level === 2 ? "text-base" : "text-sm")}>
        {title}
      </Heading>
      {note && <p className="min-w-0 text-ink-3 text-sm">{note}</p>}
      {actions && <div className="ml-auto flex flex-wrap items-center gap-3 text-sm">{actions}</div>}
    </div>
  );
}
