import { expect, test } from "vitest";
import { initials, tintOf } from "./initials.ts";

test.each([
  ["Ana Duarte", "AD"],
  ["Dr. Felix van Maurer", "DM"],
  ["  emi   sato ", "ES"],
  ["Prince", "P"],
  ["Øyvind Åsen", "ØÅ"],
  ["", "?"],
])("%s is drawn as %s", (name, expected) => expect(initials(name)).toBe(expected));

test("sixty people share the six tints about evenly and keep theirs", () => {
  const ids = Array.from({ length: 600 }, (_, at) => `0192f3a0-7c1e-7000-8000-${String(at).padStart(12, "0")}`);
  const counts = [1, 2, 3, 4, 5, 6].map((tint) => ids.filter((id) => tintOf(id) === tint).length);
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect(ids.map(tintOf)).toEqual(ids.map(tintOf));
});
