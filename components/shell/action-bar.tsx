import type { ReactNode } from "react";

/** What a person does on this page. On a phone it stays above the tab bar, within the thumb's reach; elsewhere it is a plain row. */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div
      data-actions=""
      className="flex flex-wrap items-center gap-2 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-[calc(var(--spacing-tabbar)+env(safe-area-inset-bottom))] max-sm:z-20 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:border-line max-sm:border-t max-sm:bg-canvas max-sm:px-4 max-sm:py-2"
    >
      {children}
    </div>
  );
}
