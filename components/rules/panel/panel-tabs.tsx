"use client";
import type { MouseEvent } from "react";
import type { Panel } from "../use-url-state.ts";

interface PanelTabsProps {
  current: Panel;
  tabs: readonly { panel: Panel; label: string; count?: number }[];
  onGo: (panel: Panel) => void;
}

/** The tabs of the panel: real addresses, gone to without asking the server for the page again. */
export function PanelTabs({ current, tabs, onGo }: PanelTabsProps) {
  const open = (panel: Panel) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onGo(panel);
  };
  return (
    <nav aria-label="Beside the ruleset" className="flex flex-none gap-5 border-line border-b px-5 max-sm:px-4">
      {tabs.map(({ panel, label, count }) => (
        <a
          key={panel}
          href={`?panel=${panel}`}
          onClick={open(panel)}
          aria-current={panel === current ? "page" : undefined}
          className="-mb-px flex h-10 items-center gap-1.5 border-transparent border-b-2 font-medium text-ink-2 text-sm hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink max-sm:h-touch"
        >
          {label}
          {count !== undefined && count > 0 && (
            <span className="font-normal text-ink-3 text-xs tabular-nums">{count}</span>
          )}
        </a>
      ))}
    </nav>
  );
}
