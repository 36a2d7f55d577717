import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { type Tab, Tabs } from "#components/ui/tabs.tsx";

interface TopbarProps {
  /** The page's name and its only h1. */
  title: string;
  /** Places above it; on a phone the nearest one, as a way back. */
  crumbs?: readonly { href: string; label: string }[];
  /** Badges beside the title. */
  badges?: ReactNode;
  tabs?: readonly Tab[];
  /** The `href` of the tab that is shown. */
  currentTab?: string;
  /** Right of the title, quiet: search, share, export. */
  actions?: ReactNode;
  /** The page's one filled button; on a phone it stays at the right of the title. */
  primary?: ReactNode;
  /** A second line with filters. */
  filters?: ReactNode;
  /** At the right of the filters: a sentence. */
  filtersNote?: ReactNode;
}

/** The top of a page: title, tabs, actions, one primary action; below it the filters. */
export function Topbar({
  title,
  crumbs = [],
  badges,
  tabs,
  currentTab,
  actions,
  primary,
  filters,
  filtersNote,
}: TopbarProps) {
  return (
    <>
      <header className="flex min-h-topbar flex-none flex-wrap items-center gap-x-2 border-line border-b bg-canvas pr-4 pl-gutter max-sm:gap-y-1 max-sm:px-4 max-sm:py-2">
        {crumbs.length > 0 && (
          <nav aria-label="Above this page" className="flex items-center gap-1.5 text-ink-3 text-sm">
            {crumbs.map((crumb) => (
              <span key={crumb.href} className="flex items-center gap-1.5 max-sm:not-last:hidden">
                <Link
                  href={crumb.href}
                  className="relative whitespace-nowrap hover:text-ink hover:underline max-sm:-ml-3 max-sm:flex max-sm:h-touch max-sm:w-9 max-sm:items-center max-sm:justify-center"
                >
                  <ChevronLeft aria-hidden="true" className="size-5 sm:hidden" />
                  <span className="max-sm:sr-only">{crumb.label}</span>
                </Link>
                <ChevronRight aria-hidden="true" className="size-3.5 text-ink-4 max-sm:hidden" />
              </span>
            ))}
          </nav>
        )}
        <h1 className="mr-2 min-w-0 truncate font-semibold text-md tracking-[-0.011em] max-sm:text-lg" title={title}>
          {title}
        </h1>
        {badges}
        {tabs && currentTab !== undefined && (
          <Tabs label={title} tabs={tabs} current={currentTab} className="max-sm:order-last max-sm:w-full" />
        )}
        <div className="ml-auto flex min-w-0 flex-none items-center gap-2">
          {actions}
          {primary}
        </div>
      </header>
      {(filters || filtersNote) && (
        <div className="flex min-h-12 flex-none flex-wrap items-center gap-1.5 border-line border-b px-gutter py-1.5 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-4 max-sm:[scrollbar-width:none]">
          {filters}
          {filtersNote && (
            <p className="ml-auto whitespace-nowrap pl-3 text-ink-3 text-sm max-sm:hidden">{filtersNote}</p>
          )}
        </div>
      )}
      {filtersNote && (
        <p className="flex-none border-line border-b px-4 py-2 text-ink-3 text-sm sm:hidden">{filtersNote}</p>
      )}
    </>
  );
}
