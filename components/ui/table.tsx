import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";
import { Link } from "./link.tsx";

interface TableProps {
  /** What the table holds, for screen readers. */
  label: string;
  /** The table runs from edge to edge: first and last cell keep the page's margin. */
  isFullBleed?: boolean;
  className?: string;
  children: ReactNode;
}

/** A table that scrolls sideways inside itself when the screen is too narrow. */
export function Table({ label, isFullBleed = false, className, children }: TableProps) {
  return (
    // A region that scrolls must be reachable by keyboard: it has a name and a tab stop.
    <section
      aria-label={label}
      tabIndex={0}
      className={cx("relative w-full overflow-x-auto focus-visible:outline-offset-[-2px]", className)}
    >
      <table
        className={cx(
          "w-full border-collapse text-sm [&_tbody>tr:last-child>td]:border-b-line",
          isFullBleed
            ? "[&_td:first-child]:pl-gutter [&_td:last-child]:pr-gutter [&_th:first-child]:pl-gutter [&_th:last-child]:pr-gutter max-sm:[&_td:first-child]:pl-4 max-sm:[&_td:last-child]:pr-4 max-sm:[&_th:first-child]:pl-4 max-sm:[&_th:last-child]:pr-4"
            : "[&_td:first-child]:pl-2.5 [&_td:last-child]:pr-2.5 [&_th:first-child]:pl-2.5 [&_th:last-child]:pr-2.5",
        )}
      >
        {children}
      </table>
    </section>
  );
}

interface CellProps {
  /** Right, with figures of equal width: for what is compared downwards. */
  isNumber?: boolean;
}

/** A column's head, 12 px. */
export function Th({ isNumber = false, className, ...rest }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(
        "whitespace-nowrap border-line border-b pt-1 pr-3 pb-2 align-bottom font-medium text-ink-3 text-xs",
        isNumber ? "text-right" : "text-left",
        className,
      )}
    />
  );
}

interface TrProps extends ComponentProps<"tr"> {
  isSelected?: boolean;
  isMuted?: boolean;
  /** The row holds a RowLink: hover shows that it opens. */
  isLink?: boolean;
}

/** A row, 40 px high or more. Selected has a teal edge besides its tint. */
export function Tr({ isSelected = false, isMuted = false, isLink = false, className, ...rest }: TrProps) {
  return (
    <tr
      {...rest}
      aria-selected={isSelected || undefined}
      className={cx(
        "group/row transition-colors duration-(--duration-tap)",
        isSelected && "bg-selected [&>td:first-child]:shadow-[inset_2px_0_var(--color-accent)]",
        isLink && "relative",
        isLink && !isSelected && "hover:bg-hover",
        isMuted && "text-ink-3",
        className,
      )}
    />
  );
}

/** A cell. */
export function Td({ isNumber = false, className, ...rest }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      {...rest}
      className={cx(
        "h-row border-line-soft border-b py-2 pr-3 align-middle max-sm:h-touch",
        isNumber && "whitespace-nowrap text-right tabular-nums",
        className,
      )}
    />
  );
}

/** The second line of a cell. */
export function CellNote({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={cx("block text-ink-3 text-xs", className)}>{children}</span>;
}

/** The one link of a row; the whole row is its target, other links and buttons in the row stay above it (give them `relative z-10`). */
export function RowLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={cx(
        "font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:outline-offset-[-2px]",
        className,
      )}
    />
  );
}
