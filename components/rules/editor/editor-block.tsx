import type { ReactNode } from "react";

/** A part of the rule editor: its word at the left, its controls at the right. */
export function EditorBlock({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[72px_minmax(0,1fr)] border-line-soft border-t py-3 pr-4 pl-[18px] first:border-t-0 max-sm:grid-cols-1 max-sm:px-3">
      <h3 className="font-medium text-ink-3 text-sm leading-7">{title}</h3>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
