"use client";
import { type HTMLAttributes, type ReactNode, type RefObject, useCallback, useId, useRef, useState } from "react";
import { cx } from "./cx.ts";
import type { FloatingSide } from "./place-floating.ts";
import { useFloating } from "./use-floating.ts";

/** What the opener of a popover spreads on its button. */
export interface PopoverTrigger {
  ref: RefObject<HTMLButtonElement | null>;
  onPointerDown: () => void;
  onClick: (event: { detail: number }) => void;
  "aria-expanded": boolean;
  "aria-controls": string | undefined;
}

interface PopoverProps extends FloatingSide {
  /** Its name, for screen readers. */
  label: string;
  role?: "dialog" | "menu";
  trigger: (trigger: PopoverTrigger) => ReactNode;
  children: (close: () => void) => ReactNode;
  /** Called with the box once it is in the document, to place the focus. */
  onOpened?: (box: HTMLElement) => void;
  boxProps?: HTMLAttributes<HTMLDivElement>;
  className?: string;
}

/** Something that floats beside its opener. Escape, a click elsewhere and `close` shut it; focus goes back to the opener. */
export function Popover({
  label,
  role = "dialog",
  side,
  align,
  trigger,
  children,
  onOpened,
  boxProps,
  className,
}: PopoverProps) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const [isOpen, setOpen] = useState(false);
  useFloating(anchor, box, isOpen, { side, align });
  const mount = useCallback(
    (element: HTMLDivElement | null) => {
      box.current = element;
      if (element) queueMicrotask(() => onOpened?.(element));
    },
    [onOpened],
  );
  const close = () => {
    anchor.current?.focus();
    setOpen(false);
  };
  const handle: PopoverTrigger = {
    ref: anchor,
    // A press outside shuts a popover before its click arrives: what counts is how it was when the finger came down.
    onPointerDown: () => {
      wasOpen.current = isOpen;
    },
    onClick: (event) => setOpen(event.detail === 0 ? !isOpen : !wasOpen.current),
    "aria-expanded": isOpen,
    "aria-controls": isOpen ? id : undefined,
  };
  return (
    <>
      {trigger(handle)}
      {isOpen && (
        <div
          {...boxProps}
          ref={mount}
          id={id}
          {...{ role, "aria-label": label }}
          popover="auto"
          onToggle={(event) => event.newState === "closed" && setOpen(false)}
          className={cx(
            "fixed inset-auto m-0 animate-arrive overflow-auto whitespace-normal rounded-lg border-0 bg-raised p-0 text-left font-normal text-ink text-sm shadow-float",
            className,
          )}
        >
          {children(close)}
        </div>
      )}
    </>
  );
}
