import { expect, test } from "vitest";
import type { Interval } from "../routing/situation.ts";
import { DEFAULT_SETTINGS, type WorkspaceSettings } from "../workspace-settings.ts";
import { type Offer, type Unclaimed, unclaimedAt } from "./unclaimed.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Somebody is at work from nine to five, on two days of an epoch that begins at midnight. */
const STAFFED: readonly Interval[] = Object.freeze([[9 * HOUR, 17 * HOUR] as const, [33 * HOUR, 41 * HOUR] as const]);
const FAST = { P1: 2, P2: 15, P3: 60, P4: null };

test.each<[string, Offer, Partial<WorkspaceSettings>, Unclaimed]>([
  [
    "P1 after its response standard",
    { priority: "P1", offeredAt: 10 * HOUR },
    {},
    { at: 10 * HOUR + 5 * MINUTE, detail: { minutes: 5 } },
  ],
  [
    "others as held leads are",
    { priority: "P2", offeredAt: 10 * HOUR },
    {},
    { at: 10 * HOUR + 30 * MINUTE, detail: { minutes: 30 } },
  ],
  [
    "both as the workspace has set them",
    { priority: "P4", offeredAt: 10 * HOUR },
    { staffedMinutes: 90 },
    { at: 11.5 * HOUR, detail: { minutes: 90 } },
  ],
  [
    "P1 without a standard as the others",
    { priority: "P1", offeredAt: 10 * HOUR },
    { responseMinutes: { ...DEFAULT_SETTINGS.responseMinutes, P1: null } },
    { at: 10.5 * HOUR, detail: { minutes: 30 } },
  ],
  [
    "with an SLA policy after the minutes of its priority",
    { priority: "P2", offeredAt: 16.9 * HOUR, policy: { minutes: FAST, countedIn: "owner" } },
    {},
    { at: 33.15 * HOUR, detail: { minutes: 15 } },
  ],
  [
    "with one that counts by the wall clock after so long by that",
    { priority: "P1", offeredAt: 17 * HOUR, policy: { minutes: FAST, countedIn: "wallClock" } },
    {},
    { at: 17 * HOUR + 2 * MINUTE, detail: { minutes: 2, isWallClock: true } },
  ],
  [
    "with one that says nothing of its priority as without",
    { priority: "P4", offeredAt: 10 * HOUR, policy: { minutes: FAST, countedIn: "wallClock" } },
    {},
    { at: 10.5 * HOUR, detail: { minutes: 30 } },
  ],
  [
    "the night counts for nobody",
    { priority: "P3", offeredAt: 17 * HOUR - 10 * MINUTE },
    {},
    { at: 33 * HOUR + 20 * MINUTE, detail: { minutes: 30 } },
  ],
  [
    "in any case after a day by the wall clock",
    { priority: "P1", offeredAt: 41 * HOUR },
    {},
    { at: 65 * HOUR, detail: { hours: 24 } },
  ],
  [
    "or earlier, where the workspace says so",
    { priority: "P3", offeredAt: 17 * HOUR },
    { heldHours: 2 },
    { at: 19 * HOUR, detail: { hours: 2 } },
  ],
])("a person is told of an offer that nobody takes: %s", (_guarantee, offer, settings, expected) => {
  expect(unclaimedAt(STAFFED, Object.freeze(offer), { ...DEFAULT_SETTINGS, ...settings })).toEqual(expected);
});
