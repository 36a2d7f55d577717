"use client";
import {
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import type { FloatingSide } from "./place-floating.ts";
import { useFloating } from "./use-floating.ts";

const OPEN_AFTER_MS = 350;
const CLOSE_AFTER_MS = 120;

interface TooltipHandle {
  /** Spread on the wrapper of what is explained. */
  wrapper: HTMLAttributes<HTMLElement>;
  /** `aria-describedby` for the control itself, while the text is shown. */
  describedBy: string | undefined;
  /** Render it beside the control. */
  bubble: ReactNode;
}

/** Explains a control on hover and on keyboard focus; stays while the pointer is on the text, goes with Escape. */
export function useTooltip(
  anchor: RefObject<HTMLElement | null>,
  text: ReactNode,
  want: FloatingSide = TOP,
): TooltipHandle {
  const id = useId();
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef<number>(undefined);
  const [isOpen, setOpen] = useState(false);
  useFloating(anchor, bubble, isOpen, want);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const later = (open: boolean, afterMs: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(open), afterMs);
  };
  const wrapper: HTMLAttributes<HTMLElement> = text
    ? {
        onPointerEnter: (event) => event.pointerType !== "touch" && later(true, OPEN_AFTER_MS),
        onPointerLeave: () => later(false, CLOSE_AFTER_MS),
        onFocus: (event) => event.target.matches(":focus-visible") && later(true, 0),
        onBlur: () => later(false, 0),
        onKeyDown: (event) => event.key === "Escape" && later(false, 0),
      }
    : {};
  return {
    wrapper,
    describedBy: isOpen ? id : undefined,
    bubble: isOpen && text && (
      <span
        ref={bubble}
        id={id}
        role="tooltip"
        popover="manual"
        className="fixed inset-auto m-0 w-max max-w-72 animate-arrive whitespace-normal rounded-md border-0 bg-ink px-2 py-1 text-left font-normal text-canvas text-xs"
      >
        {text}
      </span>
    ),
  };
}

const TOP: FloatingSide = { side: "top", align: "center" };

interface TooltipProps {
  text: ReactNode;
  side?: FloatingSide["side"];
  /** One focusable element, such as a link or a button. */
  children: ReactElement<{ "aria-describedby"?: string }>;
}

/** Wraps one focusable element and explains it. Never the only place of something that must be read. */
export function Tooltip({ text, side = "top", children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const { wrapper, describedBy, bubble } = useTooltip(anchor, text, { side, align: "center" });
  return (
    <span ref={anchor} className="inline-flex" {...wrapper}>
      {cloneElement(children, { "aria-describedby": describedBy })}
      {bubble}
    </span>
  );
}
