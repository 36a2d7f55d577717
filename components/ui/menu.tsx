"use client";
import { Fragment, type KeyboardEvent, type ReactNode } from "react";
import { cx } from "./cx.ts";
import { Kbd } from "./kbd.tsx";
import { Link } from "./link.tsx";
import type { FloatingSide } from "./place-floating.ts";
import { Popover, type PopoverTrigger } from "./popover.tsx";

/** One line of a menu: a place (`href`) or an action (`onSelect`). */
export interface MenuItem {
  id: string;
  label: string;
  icon?: ReactNode;
  /** At the right, in grey. */
  note?: ReactNode;
  hotkey?: string;
  href?: string;
  onSelect?: () => void;
  isDanger?: boolean;
  /** Why it cannot be chosen now. */
  disabledReason?: string | undefined;
  /** A line above it. */
  startsGroup?: boolean;
}

interface MenuProps extends Partial<FloatingSide> {
  label: string;
  items: readonly MenuItem[];
  trigger: (trigger: PopoverTrigger & { "aria-haspopup": "menu" }) => ReactNode;
  className?: string;
}

/** A list of places and actions behind a button. Arrow keys, Home, End and first letters move. */
export function Menu({ label, items, side = "bottom", align = "start", trigger, className }: MenuProps) {
  return (
    <Popover
      label={label}
      role="menu"
      side={side}
      align={align}
      onOpened={focusFirst}
      boxProps={{ onKeyDown: moveFocus }}
      className={cx("min-w-44 max-w-80 p-1", className)}
      trigger={(handle) => trigger({ ...handle, "aria-haspopup": "menu" })}
    >
      {(close) =>
        items.map((item) => (
          <Fragment key={item.id}>
            {item.startsGroup && <hr className="my-1 border-line" />}
            <MenuLine item={item} close={close} />
          </Fragment>
        ))
      }
    </Popover>
  );
}

const LINE =
  "flex min-h-8 w-full items-center gap-2.5 rounded-md px-2.5 py-1 text-left outline-none hover:bg-hover focus-visible:bg-selected max-sm:min-h-touch max-sm:text-base";

function MenuLine({ item, close }: { item: MenuItem; close: () => void }) {
  const isOff = Boolean(item.disabledReason);
  const body = (
    <>
      {item.icon && <span className={cx("flex", item.isDanger ? "text-late-ink" : "text-ink-3")}>{item.icon}</span>}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{item.label}</span>
        {isOff && <span className="block text-ink-3 text-xs">{item.disabledReason}</span>}
      </span>
      {item.note && <span className="text-ink-3 text-xs">{item.note}</span>}
      {item.hotkey && <Kbd>{item.hotkey}</Kbd>}
    </>
  );
  if (item.href !== undefined && !isOff) {
    return (
      <Link href={item.href} role="menuitem" tabIndex={-1} onClick={close} className={LINE}>
        {body}
      </Link>
    );
  }
  const select = () => {
    if (isOff) return;
    close();
    item.onSelect?.();
  };
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={isOff || undefined}
      onClick={select}
      className={cx(LINE, item.isDanger && "text-late-ink", isOff && "text-ink-3")}
    >
      {body}
    </button>
  );
}

function linesOf(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

function focusFirst(box: HTMLElement) {
  linesOf(box)[0]?.focus();
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const lines = linesOf(event.currentTarget);
  const at = lines.findIndex((line) => line.matches(":focus"));
  const target = nextLine(event.key, at, lines);
  if (!target) return;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
}

function nextLine(key: string, at: number, lines: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === "ArrowDown") return lines[(at + 1) % lines.length];
  if (key === "ArrowUp") return lines[(at - 1 + lines.length) % lines.length];
  if (key === "Home") return lines[0];
  if (key === "End") return lines[lines.length - 1];
  if (key.length !== 1) return undefined;
  const rest = [...lines.slice(at + 1), ...lines.slice(0, at + 1)];
  return rest.find((line) => line.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}
