"use client";
import { useEffect, useRef } from "react";
import { cx } from "./cx.ts";
import { Link } from "./link.tsx";

/** One tab: a place with its own address. */
export interface Tab {
  href: string;
  label: string;
  count?: number | undefined;
}

interface TabsProps {
  /** What the tabs divide, for screen readers. */
  label: string;
  tabs: readonly Tab[];
  /** The `href` of the tab that is shown. */
  current: string;
  className?: string;
}

/** Tabs as links: Back works and each can be shared. On a phone they scroll sideways, and the one that is shown is in sight. */
export function Tabs({ label, tabs, current, className }: TabsProps) {
  const nav = useCurrentInSight(current);
  return (
    <nav
      ref={nav}
      aria-label={label}
      className={cx("-m-1 flex min-w-0 items-center gap-0.5 overflow-x-auto p-1 [scrollbar-width:none]", className)}
    >
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.href === current ? "page" : undefined} className={PILL}>
          {tab.label}
          {tab.count !== undefined && <span className="font-normal text-ink-3 text-xs tabular-nums">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

/** Scrolls a row of tabs sideways, and nothing else, until the whole of the current one shows. */
function useCurrentInSight(current: string) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const row = nav.current;
    const tab = [...(row?.children ?? [])].find((one) => one.getAttribute("href") === current);
    if (!row || !tab) return;
    // Told at once, and again when the room changes.
    const room = new ResizeObserver(() => {
      const [box, at] = [row.getBoundingClientRect(), tab.getBoundingClientRect()];
      if (at.right > box.right) row.scrollLeft += at.right - box.right + EDGE;
      else if (at.left < box.left) row.scrollLeft -= box.left - at.left + EDGE;
    });
    room.observe(row);
    return () => room.disconnect();
  }, [current]);
  return nav;
}

/** So much of the row shows beside the tab that was brought into sight. */
const EDGE = 16;

const PILL =
  "flex h-control-sm flex-none items-center gap-1.5 whitespace-nowrap rounded-md px-[9px] font-medium text-ink-2 text-sm hover:bg-hover aria-[current=page]:bg-pressed aria-[current=page]:text-ink max-sm:h-touch max-sm:px-3 max-sm:text-base";
