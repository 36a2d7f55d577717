"use client";
import { type HTMLAttributes, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { cx } from "./cx.ts";
import { Link } from "./link.tsx";
import { useFloating } from "./use-floating.ts";

interface FigureProps {
  /** The number as it is read: `93.8 %`. */
  value: ReactNode;
  /** Its name: `P1 leads acted on in time`. */
  title: string;
  /** What is counted, in a sentence. */
  definition: string;
  /** How many, and in which period: `136 of 145 leads, 19 Oct to 17 Nov`. */
  basis?: string;
  /** The leads behind it. */
  href?: string;
  /** Words of that link: `Show the 9 late ones`. */
  hrefLabel?: string;
  className?: string;
}

const OPEN_AFTER_MS = 250;
const CLOSE_AFTER_MS = 200;

/** A number that can be asked what it means: definition, n, period and its leads, on hover, focus or tap. */
export function Figure({
  value,
  title,
  definition,
  basis,
  href,
  hrefLabel = "Show the leads",
  className,
}: FigureProps) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLSpanElement>(null);
  const timer = useRef<number>(undefined);
  const [isOpen, setOpen] = useState(false);
  useFloating(anchor, card, isOpen, { side: "bottom", align: "start" });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const later = (open: boolean, afterMs: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(open), afterMs);
  };
  const close = () => {
    anchor.current?.focus();
    later(false, 0);
  };
  const watch: HTMLAttributes<HTMLSpanElement> = {
    onPointerEnter: (event) => event.pointerType === "mouse" && later(true, OPEN_AFTER_MS),
    onPointerLeave: (event) => event.pointerType === "mouse" && later(false, CLOSE_AFTER_MS),
    onBlur: (event) => !event.currentTarget.contains(event.relatedTarget) && later(false, 0),
    onKeyDown: (event) => event.key === "Escape" && isOpen && close(),
  };
  return (
    <span className="inline-flex" {...watch}>
      <button
        ref={anchor}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => later(true, 0)}
        className={cx(
          "touch-area rounded-xs underline decoration-dotted decoration-ink-4 underline-offset-[3px]",
          className,
        )}
      >
        {value}
        <span className="sr-only">, {title}</span>
      </button>
      {isOpen && (
        <span
          ref={card}
          id={id}
          popover="manual"
          className="fixed inset-auto m-0 w-80 max-w-[calc(100vw-1rem)] animate-arrive whitespace-normal rounded-lg border-0 bg-raised px-3.5 py-3 text-left font-normal text-ink text-sm tracking-normal shadow-float"
        >
          <span className="block font-medium">{title}</span>
          <span className="block text-ink-2">{definition}</span>
          {basis && <span className="block text-ink-2">{basis}</span>}
          {href && (
            <Link href={href} className="link mt-1 inline-block">
              {hrefLabel}
            </Link>
          )}
        </span>
      )}
    </span>
  );
}
