import { expect, test } from "vitest";
import { hundredthsOf } from "./adjust-words.ts";

test.each([
  ["1", 100],
  ["+0.25", 25],
  ["−0.5", -50],
  ["-1,75", -175],
  [".5", 50],
  ["0.29", 29],
  ["0", null],
  ["0.005", null],
  ["one", null],
  ["", null],
])("%j leads are %j hundredths", (text, expected) => expect(hundredthsOf(text)).toBe(expected));
