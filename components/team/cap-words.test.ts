import { expect, test } from "vitest";
import { CAP_PERIODS } from "#server/core/pool/caps.ts";
import { CAP_KINDS, capName, capUse, capUsesWords } from "./cap-words.ts";

test("a cap says what it counts and how much of it is used", () => {
  expect(capName({ per: "week", kind: "calendar" })).toBe("Weekly cap");
  expect(capUse({ per: "day", kind: "calendar", limit: 12, count: 4 })).toBe("4 of 12 today");
  expect(capUse({ per: "month", kind: "calendar", limit: 90, count: 7 })).toBe("7 of 90 this month");
  expect(capUse({ per: "week", kind: "rolling", limit: 40, count: 9 })).toBe("9 of 40 in 7 days");
});

test("all caps are told with what they count, and leads of a day without a cap too", () => {
  const day = { per: "day", kind: "calendar", limit: 6, count: 4, isOfPool: false } as const;
  const hour = { per: "hour", kind: "rolling", limit: 2, count: 1, isOfPool: false } as const;
  const week = { per: "week", kind: "calendar", limit: 10, count: 9, isOfPool: true } as const;
  expect(capUsesWords([day, week], 4)).toBe("4 of 6 today · 9 of 10 this week, of this pool");
  expect(capUsesWords([hour, week], 5)).toBe(
    "5 today, no cap · 1 of 2 in 60 minutes · 9 of 10 this week, of this pool",
  );
});

test("every kind of cap can be chosen, once", () => {
  const all = CAP_PERIODS.flatMap((per) => [`${per} calendar`, `${per} rolling`]);
  expect(CAP_KINDS.map(({ value }) => value).toSorted()).toEqual(all.toSorted());
});
