import { expect, test } from "vitest";
import { DEFAULT_STANDARDS } from "../sla/due.ts";
import { isSlow, JUDGED_LEADS, type Response } from "./slowness.ts";

const MINUTE = 60_000;
const ALWAYS = [[0, 1e12]] as const;
/** P1 has five minutes: this many minutes later somebody acted. */
const after = (minutes: number): Response => ({ priority: "P1", assignedAt: 1e9, actedAt: 1e9 + minutes * MINUTE });
const judge = (responses: Response[], working: readonly (readonly [number, number])[] = ALWAYS) =>
  isSlow(responses, DEFAULT_STANDARDS, working, []);

test.each<[string, Response[], boolean]>([
  ["over twice the standard in the median is slow", Array.from({ length: 10 }, () => after(10.1)), true],
  ["exactly twice is not", Array.from({ length: 10 }, () => after(10)), false],
  ["four bad ones of ten are not", [...Array(4).fill(after(500)), ...Array(6).fill(after(4))], false],
  ["six bad ones of ten are", [...Array(6).fill(after(500)), ...Array(4).fill(after(4))], true],
  ["nine leads are too few to judge", Array.from({ length: JUDGED_LEADS - 1 }, () => after(500)), false],
  ["older leads than the last ten count no more", [...Array(10).fill(after(4)), ...Array(30).fill(after(500))], false],
  [
    "a priority without standard is left out",
    Array.from({ length: 20 }, () => ({ ...after(500), priority: "P4" as const })),
    false,
  ],
])("%s", (_guarantee, responses, expected) => expect(judge(responses)).toBe(expected));

test("time outside hours is not held against anybody", () => {
  const overnight = Array.from({ length: 10 }, () => after(600));
  expect(
    judge(overnight, [
      [1e9 - MINUTE, 1e9 + MINUTE],
      [1e9 + 595 * MINUTE, 2e9],
    ]),
  ).toBe(false);
});
