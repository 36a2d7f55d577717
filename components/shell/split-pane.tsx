import type { CSSProperties, ReactNode } from "react";
import { cx } from "#components/ui/cx.ts";

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
}

/** List and detail side by side, each scrolling by itself; below 900 px one of them. */
export function SplitPane({ list, detail, isDetailOpen, width, isDetailSunken = false, detailLabel }: SplitPaneProps) {
  const columns = "list" in width ? `minmax(0, ${width.list}px) minmax(0, 1fr)` : `minmax(0, 1fr) ${width.detail}px`;
  return (
    <div
      data-fill=""
      style={{ "--columns": columns } as CSSProperties}
      className="grid min-h-0 flex-1 grid-cols-1 md:grid-cols-(--columns)"
    >
      <div
        className={cx(
          "flex min-h-0 min-w-0 flex-col border-line md:overflow-y-auto md:border-r",
          isDetailOpen && "max-md:hidden",
        )}
      >
        {list}
      </div>
      <section
        aria-label={detailLabel}
        className={cx(
          "flex min-h-0 min-w-0 flex-col md:overflow-y-auto",
          isDetailSunken && "bg-sunken",
          !isDetailOpen && "max-md:hidden",
        )}
      >
        {detail}
      </section>
    </div>
  );
}
