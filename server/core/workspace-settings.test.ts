import { expect, test } from "vitest";
import { NEW_REP_SCHEDULE } from "./time/schedule.ts";
import { DEFAULT_SETTINGS, readWorkspaceSettings, workspaceSettingsSchema } from "./workspace-settings.ts";

test("what a new workspace starts with is the table of defaults", () => {
  expect(DEFAULT_SETTINGS).toEqual({
    schemaVersion: 1,
    productInterests: [],
    responseMinutes: { P1: 5, P2: 60, P3: 480, P4: null },
    sameCompanyDays: 30,
    businessHours: NEW_REP_SCHEDULE,
    opportunityWeight: 0,
    heldPace: { leads: 3, withinMinutes: 15 },
    staffedMinutes: 30,
    heldHours: 24,
  });
  expect(workspaceSettingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
});

test("settings stored before a part was known read that part as its default", () => {
  expect(readWorkspaceSettings({ schemaVersion: 1, sameCompanyDays: 7 })).toEqual({
    ...DEFAULT_SETTINGS,
    sameCompanyDays: 7,
  });
});

test.each([
  [
    "a word that means two products",
    {
      productInterests: [
        { value: "Pumps", synonyms: ["Valves"] },
        { value: "valves", synonyms: [] },
      ],
    },
  ],
  ["a product without a name", { productInterests: [{ value: " ", synonyms: [] }] }],
  ["a standard of no minutes", { responseMinutes: { P1: 0, P2: 60, P3: 480, P4: null } }],
  ["a standard that is missing", { responseMinutes: { P1: 5 } }],
  ["more than a year", { sameCompanyDays: 366 }],
  ["held leads that never go out", { heldPace: { leads: 0, withinMinutes: 15 } }],
  ["nobody told of a held lead", { heldHours: 721 }],
  ["a later version", { schemaVersion: 2 }],
])("refuses %s", (_what, wrong) => {
  expect(workspaceSettingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...wrong }).success).toBe(false);
});

test("a count that is missing is said in words, with where it stands", () => {
  const read = workspaceSettingsSchema.safeParse({ ...DEFAULT_SETTINGS, staffedMinutes: 0 });
  expect(read.error?.issues.map(({ message }) => message)).toEqual([
    "Held leads, exception after: write a whole number from 1 to 1,440.",
  ]);
});
