import { expect, test } from "vitest";
import { DEFAULT_TILT, tiltsOf } from "./tilt.ts";

const member = (repId: string, leads: number, qualified: number) => ({ repId, leads, qualified });

test("the share follows conversion: who converts more gets more, and a rate like the pool's changes nothing", () => {
  const tilts = tiltsOf([member("ana", 100, 60), member("ben", 100, 40), member("chloe", 100, 20)], DEFAULT_TILT);
  expect([...tilts]).toEqual([
    ["ana", 142],
    ["ben", 100],
    ["chloe", 58],
  ]);
});

test("nobody falls below the floor or rises above the ceiling", () => {
  const tilts = tiltsOf([member("ana", 500, 500), member("ben", 5000, 10)], DEFAULT_TILT);
  expect([...tilts.values()]).toEqual([200, 50]);
  expect([
    ...tiltsOf([member("ana", 500, 500), member("ben", 5000, 10)], { floor: 90, ceiling: 110 }).values(),
  ]).toEqual([110, 90]);
});

test("a few leads of luck move nobody far, and nothing qualified moves nobody", () => {
  expect(tiltsOf([member("ana", 1, 1), member("ben", 99, 29)], DEFAULT_TILT).get("ana")).toBe(111);
  expect([...tiltsOf([member("ana", 9, 0), member("ben", 0, 0)], DEFAULT_TILT).values()]).toEqual([100, 100]);
});
