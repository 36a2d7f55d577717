import { expect, test } from "vitest";
import { type Box, type FloatingSide, placeFloating } from "./place-floating.ts";

const viewport = { width: 400, height: 800 };
const menu = { width: 200, height: 100 };
const below: FloatingSide = { side: "bottom", align: "start" };

test.each<[string, Box, FloatingSide, { left: number; top: number }]>([
  ["stands under what opened it", { left: 40, top: 100, width: 80, height: 32 }, below, { left: 40, top: 138 }],
  [
    "goes above when there is no room below",
    { left: 40, top: 740, width: 80, height: 32 },
    below,
    { left: 40, top: 634 },
  ],
  ["stays inside at the right edge", { left: 360, top: 100, width: 32, height: 32 }, below, { left: 192, top: 138 }],
  [
    "ends where its opener ends",
    { left: 250, top: 100, width: 100, height: 32 },
    { side: "bottom", align: "end" },
    { left: 150, top: 138 },
  ],
  [
    "changes sides when the right is too narrow",
    { left: 300, top: 100, width: 50, height: 32 },
    { side: "right", align: "start" },
    { left: 94, top: 100 },
  ],
  [
    "a tooltip goes below when its opener is at the top",
    { left: 100, top: 10, width: 100, height: 20 },
    { side: "top", align: "center" },
    { left: 50, top: 36 },
  ],
])("%s", (_guarantee, anchor, want, expected) => {
  expect(placeFloating(anchor, menu, viewport, want)).toEqual(expected);
});
