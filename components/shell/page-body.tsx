import type { ReactNode } from "react";
import { cx } from "#components/ui/cx.ts";

/** The page below its top line, with the margin of 24 px (16 on a phone). */
export function PageBody({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx("flex-1 p-gutter max-sm:p-4", className)}>{children}</div>;
}
