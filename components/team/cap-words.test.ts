import { expect, test } from "vitest";
import { CAP_PERIODS } from "#server/core/pool/caps.ts";
import { CAP_KINDS, capName, capUse } from "./cap-words.ts";

test("a cap says what it counts and how much of it is used", () => {
  expect(capName({ per: "week", kind: "calendar" })).toBe("Weekly cap");
  expect(capUse({ per: "day", kind: "calendar", limit: 12, count: 4 })).toBe("4 of 12 today");
  expect(capUse({ per: "month", kind: "calendar", limit: 90, count: 7 })).toBe("7 of 90 this month");
  expect(capUse({ per: "week", kind: "rolling", limit: 40, count: 9 })).toBe("9 of 40 in 7 days");
});

test("every kind of cap can be chosen, once", () => {
  const all = CAP_PERIODS.flatMap((per) => [`${per} calendar`, `${per} rolling`]);
  expect(CAP_KINDS.map(({ value }) => value).toSorted()).toEqual(all.toSorted());
});
