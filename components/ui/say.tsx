import type { ReactNode } from "react";
import { cx } from "./cx.ts";

interface SayProps {
  /** At the right: two or three figures that stand beside the sentence. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** The sentence on top of a page that answers its question; the proof follows below. */
export function Say({ aside, className, children }: SayProps) {
  return (
    <div className={cx("flex flex-wrap items-baseline gap-x-6 gap-y-2", className)}>
      <p className="min-w-0 max-w-[760px] flex-1 basis-80 text-md leading-[25px] tracking-[-0.008em]">{children}</p>
      {aside && <div className="ml-auto flex flex-none flex-wrap gap-x-5 max-sm:ml-0 text-ink-2 text-sm">{aside}</div>}
    </div>
  );
}
