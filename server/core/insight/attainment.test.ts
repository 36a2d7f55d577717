import { expect, test } from "vitest";
import { attainmentOf, type Clocked, isLate, isMet } from "./attainment.ts";

const NOW = 100;
const lead = (dueMs: number | null, firstActionMs: number | null = null, closedMs: number | null = null): Clocked =>
  Object.freeze({ dueMs, firstActionMs, closedMs, isOpen: closedMs === null });

test.each([
  ["acted on before it was due", lead(50, 40), true, false],
  ["acted on at the very instant", lead(50, 50), true, false],
  ["acted on after it was due", lead(50, 60), false, true],
  ["not acted on, and due", lead(50), false, true],
  ["not acted on, due only later", lead(150), false, false],
  ["due now is not late yet", lead(100), false, false],
  ["acted on in time, closed after", lead(50, 40, 60), true, false],
  ["closed without an action before it was due", lead(50, null, 45), false, false],
  ["closed without an action after it was due", lead(50, null, 55), false, true],
  ["without a standard it is neither", lead(null, 40), false, false],
])("a lead %s", (_case, one, met, late) => expect([isMet(one), isLate(one, NOW)]).toEqual([met, late]));

test("those whose time has not come are not part of the share", () => {
  const leads = [lead(50, 40), lead(50, 49), lead(50, 60), lead(50), lead(150), lead(null), lead(60, null, 55)];
  expect(attainmentOf(leads, NOW)).toEqual({ met: 2, late: 2, waiting: 2 });
});
