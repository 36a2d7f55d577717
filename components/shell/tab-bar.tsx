"use client";
import { Menu as MenuIcon } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { cx } from "#components/ui/cx.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Link } from "#components/ui/link.tsx";
import { isAt, type RailEntry, RailIcon } from "./rail-entry.tsx";

interface TabBarProps {
  entries: readonly RailEntry[];
  /** Below the places that do not fit: find, workspaces, the person's own. */
  more: (close: () => void) => ReactNode;
}

const TAB =
  "relative flex min-h-touch flex-1 flex-col items-center justify-center gap-[3px] pt-2 pb-1.5 font-medium text-2xs leading-3.5";

/** The frame on a phone: the first four places and the rest behind "More". */
export function TabBar({ entries, more }: TabBarProps) {
  const pathname = usePathname();
  const [isMoreOpen, setMoreOpen] = useState(false);
  const first = entries.slice(0, 4);
  const rest = entries.slice(4);
  const close = () => setMoreOpen(false);
  return (
    <>
      <nav
        aria-label="Main places"
        className="fixed inset-x-0 bottom-0 z-30 flex h-[calc(var(--spacing-tabbar)+env(safe-area-inset-bottom))] border-line border-t bg-rail pb-[env(safe-area-inset-bottom)] sm:hidden"
      >
        {first.map((entry) => (
          <Link
            key={entry.href}
            href={entry.href}
            aria-current={isAt(pathname, entry.href) ? "page" : undefined}
            className={cx(TAB, isAt(pathname, entry.href) ? "text-accent-ink" : "text-ink-3")}
          >
            <span className="relative">
              <RailIcon name={entry.icon} className="size-[21px]" />
              {entry.count ? (
                <span className="absolute -top-1.5 left-3.5 h-4 rounded-full bg-accent px-1 font-semibold text-[10px] text-on-accent leading-4 shadow-[0_0_0_2px_var(--color-rail)] tabular-nums">
                  {entry.count > 99 ? "99+" : entry.count}
                </span>
              ) : null}
            </span>
            {entry.label}
          </Link>
        ))}
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => setMoreOpen(true)}
          className={cx(TAB, rest.some((entry) => isAt(pathname, entry.href)) ? "text-accent-ink" : "text-ink-3")}
        >
          <MenuIcon aria-hidden="true" className="size-[21px]" />
          More
        </button>
      </nav>
      <Dialog isOpen={isMoreOpen} onClose={close} title="More">
        {rest.length > 0 && (
          <ul className="-mx-2">
            {rest.map((entry) => (
              <li key={entry.href}>
                <Link
                  href={entry.href}
                  onClick={close}
                  className="flex min-h-12 items-center gap-3 rounded-md px-2 text-md hover:bg-hover"
                >
                  <RailIcon name={entry.icon} className="size-5 text-ink-3" />
                  <span className="flex-1">{entry.label}</span>
                  {entry.count ? <span className="text-ink-3 text-sm tabular-nums">{entry.count}</span> : null}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {more(close)}
      </Dialog>
    </>
  );
}
