"use client";
import { CircleHelp, Search } from "lucide-react";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cx } from "#components/ui/cx.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { Link } from "#components/ui/link.tsx";
import { printedKeys } from "./hotkey-match.ts";
import { isAt, type RailEntry, RailIcon } from "./rail-entry.tsx";
import { useIsApple } from "./use-hotkeys.ts";

interface RailProps {
  entries: readonly RailEntry[];
  head: ReactNode;
  /** Above "Help and keys": presence, own balance. */
  standing?: ReactNode;
  foot: ReactNode;
  onOpenPalette: () => void;
  onOpenKeys: () => void;
}

/** The frame's left side: 220 px, icons alone (52 px) below 1100, gone on a phone. */
export function Rail({ entries, head, standing, foot, onOpenPalette, onOpenKeys }: RailProps) {
  const isApple = useIsApple();
  return (
    <aside className="border-line border-r bg-rail max-sm:hidden">
      <div className="sticky top-0 flex h-dvh flex-col overflow-y-auto p-2 [scrollbar-width:none]">
        {head}
        <button
          type="button"
          onClick={onOpenPalette}
          title="Find or do"
          className="mt-1.5 mb-2.5 flex h-[30px] flex-none items-center gap-2 rounded-md border border-line bg-surface pr-1.5 pl-[9px] text-ink-3 text-sm hover:border-line-strong max-lg:justify-center max-lg:px-0"
        >
          <Search />
          <span className="flex-1 text-left max-lg:sr-only">Find or do</span>
          <Kbd className="max-lg:hidden">{printedKeys("mod+k", isApple)}</Kbd>
        </button>
        <nav aria-label="Workspace">
          <ul>
            {entries.map((entry) => (
              <RailLine key={entry.href} entry={entry} />
            ))}
          </ul>
        </nav>
        <div className="mt-auto flex flex-col pt-4">
          {standing}
          <button type="button" onClick={onOpenKeys} title="Help and keys" className={RAIL_LINE}>
            <CircleHelp className="text-ink-3" />
            <span className="flex-1 text-left max-lg:sr-only">Help and keys</span>
            <Kbd className="max-lg:hidden">?</Kbd>
          </button>
          {foot}
        </div>
      </div>
    </aside>
  );
}

/** The look of one line in the rail. */
export const RAIL_LINE =
  "relative mb-px flex h-[30px] w-full flex-none items-center gap-2.5 rounded-md px-2 font-medium text-ink-2 text-sm hover:bg-hover max-lg:h-9 max-lg:justify-center max-lg:px-0";

function RailLine({ entry }: { entry: RailEntry }) {
  const pathname = usePathname();
  const isOpen = isAt(pathname, entry.href);
  const children = isOpen ? (entry.children ?? []) : [];
  // Of nested places the longest address that fits is the one that is shown.
  const current = children
    .filter((child) => isAt(pathname, child.href))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
  return (
    <li>
      <Link
        href={entry.href}
        title={entry.label}
        aria-current={isOpen && children.length === 0 ? "page" : undefined}
        className={cx(RAIL_LINE, isOpen && "bg-pressed text-ink hover:bg-pressed")}
      >
        <RailIcon name={entry.icon} className={isOpen ? "text-ink" : "text-ink-3"} />
        <span className="min-w-0 flex-1 truncate max-lg:sr-only">{entry.label}</span>
        {entry.count ? (
          <span
            className={cx(
              "pr-0.5 text-xs tabular-nums max-lg:absolute max-lg:top-0.5 max-lg:right-0.5 max-lg:rounded-full max-lg:bg-canvas max-lg:px-1 max-lg:text-[9px] max-lg:leading-3.5",
              isOpen ? "text-ink" : "text-ink-3",
            )}
          >
            {entry.count > 999 ? "999+" : entry.count}
            <span className="sr-only"> waiting</span>
          </span>
        ) : null}
      </Link>
      {children.length > 0 && (
        <ul className="mt-px mb-1.5 ml-[17px] border-line border-l pl-3 max-lg:hidden">
          {children.map((child) => (
            <li key={child.href}>
              <Link
                href={child.href}
                aria-current={child === current ? "page" : undefined}
                className="flex h-[26px] items-center rounded-md px-2 text-ink-2 text-sm hover:bg-hover aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink"
              >
                {child.label}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
