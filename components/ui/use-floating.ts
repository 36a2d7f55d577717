"use client";
import { type RefObject, useLayoutEffect } from "react";
import { type FloatingSide, placeFloating } from "./place-floating.ts";

/**
 * Shows `floating` (an element with a `popover` attribute) in the browser's top layer
 * beside `anchor` while `isOpen`, and keeps it there while the page scrolls or resizes.
 */
export function useFloating(
  anchor: RefObject<HTMLElement | null>,
  floating: RefObject<HTMLElement | null>,
  isOpen: boolean,
  { side, align }: FloatingSide,
): void {
  useLayoutEffect(() => {
    const box = floating.current;
    if (!isOpen || !box || !anchor.current) return;
    if (!box.matches(":popover-open")) box.showPopover();
    const place = () => {
      if (!anchor.current) return;
      const at = placeFloating(
        anchor.current.getBoundingClientRect(),
        { width: box.offsetWidth, height: box.offsetHeight },
        { width: document.documentElement.clientWidth, height: window.innerHeight },
        { side, align },
      );
      box.style.left = `${at.left}px`;
      box.style.top = `${at.top}px`;
    };
    place();
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    const watcher = new ResizeObserver(place);
    watcher.observe(box);
    return () => {
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
      watcher.disconnect();
      if (box.matches(":popover-open")) box.hidePopover();
    };
  }, [anchor, floating, isOpen, side, align]);
}
