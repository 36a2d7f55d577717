import type { CSSProperties, ReactNode } from "react";
import { cx } from "#components/ui/cx.ts";

// Each side scrolls by itself, so each is reachable by keyboard.
const PANE = "flex min-h-0 min-w-0 flex-col focus-visible:outline-offset-[-2px] md:overflow-y-auto";

interface SplitPaneProps {
  list: ReactNode;
  detail: ReactNode;
  /** Something is open: below 900 px the detail takes the place of the list. */
  isDetailOpen: boolean;
  /** Which side keeps a fixed width, in pixels: inbox `{ list: 532 }`, exceptions `{ detail: 400 }`. */
  width: { list: number } | { detail: number };
  /** The detail is not the reader's to edit (a side of facts and checks). */
  isDetailSunken?: boolean;
  detailLabel: string;
  listLabel?: string;
}

/** List and detail side by side, each scrolling by itself; below 900 px one of them. */
export function SplitPane({
  list,
  detail,
  isDetailOpen,
  width,
  isDetailSunken = false,
  detailLabel,
  listLabel = "List",
}: SplitPaneProps) {
  const columns = "list" in width ? `minmax(0, ${width.list}px) minmax(0, 1fr)` : `minmax(0, 1fr) ${width.detail}px`;
  return (
    <div
      data-fill=""
      style={{ "--columns": columns } as CSSProperties}
      className="grid min-h-0 flex-1 grid-cols-1 md:grid-cols-(--columns)"
    >
      <section
        aria-label={listLabel}
        tabIndex={0}
        className={cx(PANE, "border-line md:border-r", isDetailOpen && "max-md:hidden")}
      >
        {list}
      </section>
      <section
        aria-label={detailLabel}
        tabIndex={0}
        className={cx(PANE, isDetailSunken && "bg-sunken", !isDetailOpen && "max-md:hidden")}
      >
        {detail}
      </section>
    </div>
  );
}
