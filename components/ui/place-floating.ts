/** A rectangle in viewport pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where something that floats would like to be, seen from what opened it. */
export interface FloatingSide {
  side: "top" | "bottom" | "right";
  align: "start" | "center" | "end";
}

interface Size {
  width: number;
  height: number;
}

const GAP = 6;
const EDGE = 8;

/**
 * Answers where a tooltip or menu goes: on the wished side, on the opposite one when
 * there is no room, and never beyond the viewport's edge (8 px are kept).
 */
export function placeFloating(
  anchor: Box,
  floating: Size,
  viewport: Size,
  want: FloatingSide,
): { left: number; top: number } {
  if (want.side === "right") {
    const right = anchor.left + anchor.width + GAP;
    const fits = right + floating.width <= viewport.width - EDGE;
    return {
      left: clamp(fits ? right : anchor.left - GAP - floating.width, viewport.width - floating.width),
      top: clamp(aligned(anchor.top, anchor.height, floating.height, want.align), viewport.height - floating.height),
    };
  }
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - GAP - floating.height;
  const hasRoomBelow = below + floating.height <= viewport.height - EDGE;
  const hasRoomAbove = above >= EDGE;
  const isBelow = want.side === "bottom" ? hasRoomBelow || !hasRoomAbove : !hasRoomAbove;
  return {
    left: clamp(aligned(anchor.left, anchor.width, floating.width, want.align), viewport.width - floating.width),
    top: clamp(isBelow ? below : above, viewport.height - floating.height),
  };
}

function aligned(start: number, length: number, floating: number, align: FloatingSide["align"]): number {
  if (align === "start") return start;
  return align === "end" ? start + length - floating : start + (length - floating) / 2;
}

function clamp(value: number, max: number): number {
  return Math.round(Math.max(EDGE, Math.min(value, max - EDGE)));
}
