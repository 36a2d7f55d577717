import { expect, test } from "vitest";
import type { Exclusion } from "#server/core/routing/decision.ts";
import { coverageSentence, gapCause, gapTime, segmentName, segmentPath, toneOf } from "./coverage-words.ts";

const at = (iso: string) => Date.parse(iso);

test("a gap says when it is in the workspace's zone, and who is away", () => {
  const gap = { from: at("2026-11-27T11:00Z"), to: at("2026-11-27T13:00Z") };
  expect(gapTime(gap, "Europe/Berlin")).toBe("Fri 27 Nov, 12:00 to 14:00");
  expect(gapTime({ from: at("2026-11-27T22:00Z"), to: at("2026-11-27T23:00Z") }, "Europe/Berlin")).toBe(
    "Fri 27 Nov, 23:00 to 24:00",
  );
  expect(
    gapCause({
      away: [
        { name: "Hugo", why: "time_off" },
        { name: "Gloria", why: "off_schedule" },
      ],
    }),
  ).toBe("Hugo is on time off and Gloria is outside hours.");
});

test.each([
  [["Ana off_schedule", "Dev off_schedule", "Finn off_schedule"], "Ana, Dev and Finn are outside hours."],
  [["Ana off_schedule", "Hugo time_off", "Dev off_schedule"], "Ana and Dev are outside hours, Hugo is on time off."],
  [["Ana paused", "Dev paused", "Finn paused", "Ben paused"], "Ana, Dev and Finn are paused, 1 more is away."],
  [[], "Nobody is in this pool."],
])("who are away for the same reason are named together: %j", (people, words) => {
  const away = people.map((one) => {
    const [name = "", why] = one.split(" ");
    return { name, why: why as Exclusion };
  });
  expect(gapCause({ away })).toBe(words);
});

test("the sentence counts gaps, and closed is not zero", () => {
  expect(coverageSentence([{ nobodyEligible: "hold", gaps: [] }])).toContain("No gaps");
  expect(coverageSentence([{ nobodyEligible: "hold", gaps: [1] }])).toBe(
    "One gap in the coming 14 days. In it, leads would be held.",
  );
  expect(
    coverageSentence([
      { nobodyEligible: "hold", gaps: [1] },
      { nobodyEligible: "manager", gaps: [1, 2] },
    ]),
  ).toBe("3 gaps in the coming 14 days. In them, leads go where the pool says.");
  expect([toneOf(null), toneOf(0), toneOf(3), toneOf(40)]).toEqual(["closed", "none", 3, 5]);
});

test.each([
  [null, "EMEA", "/acme/team/coverage?pool=p"],
  ["language:de", "EMEA, German", "/acme/team/coverage?pool=p&part=language%3Ade"],
  ["language:klingon", "EMEA, klingon", "/acme/team/coverage?pool=p&part=language%3Aklingon"],
  ["product:flow: meters", "EMEA, flow: meters", "/acme/team/coverage?pool=p&part=product%3Aflow%3A+meters"],
])("a segment by %s is called %s", (part, name, path) => {
  expect(segmentName({ name: "EMEA", part, only: null })).toBe(name);
  expect(segmentPath("acme", { id: "p", part })).toBe(path);
});

test("a segment by a condition is called by it", () => {
  expect(segmentName({ name: "EMEA", part: "only:1", only: "Country is Germany" })).toBe("EMEA, Country is Germany");
});
