import { expect, test } from "vitest";
import { clockWords, instantWords, type NowState, nowWords, zoneCity } from "./now-words.ts";

const at = (iso: string) => Date.parse(iso);
const now = at("2026-11-17T10:42:00Z");
const state = (partial: Partial<NowState>): NowState => ({ exclusion: null, until: null, resumesAt: null, ...partial });

test.each([
  ["Taking leads until 13:00", state({ until: at("2026-11-17T12:00:00Z") })],
  ["Outside hours until Wed 09:00", state({ exclusion: "off_schedule", until: at("2026-11-18T08:00:00Z") })],
  ["Outside hours no hours ahead", state({ exclusion: "off_schedule" })],
  [
    "Time off until Thu 26 Nov",
    state({ exclusion: "time_off", until: at("2026-11-25T23:00:00Z"), resumesAt: at("2026-11-26T08:00:00Z") }),
  ],
  ["Daily cap reached until Wed 00:00", state({ exclusion: "at_cap", until: at("2026-11-17T23:00:00Z") })],
  ["Open limit reached until a lead is closed", state({ exclusion: "at_open_limit" })],
  ["Paused", state({ exclusion: "paused" })],
  ["Not active", state({ exclusion: "inactive" })],
])("%s", (expected, given) => {
  const { title, note } = nowWords(given, now, "Europe/Berlin");
  expect([title, note].filter(Boolean).join(" ")).toBe(expected);
});

test("an instant is told in the viewer's zone, however far it is", () => {
  expect(instantWords(at("2026-11-17T23:30:00Z"), now, "UTC")).toBe("23:30");
  expect(instantWords(at("2026-11-17T23:30:00Z"), now, "Europe/Berlin")).toBe("Wed 00:30");
});

test("a clock names the workspace's zone only where it shows another time", () => {
  expect(clockWords(now, "Europe/Berlin", "Europe/Paris")).toBe("11:42 Berlin");
  expect(clockWords(now, "Europe/Lisbon", "Europe/Berlin")).toBe("10:42 Lisbon (11:42 Berlin)");
  expect(zoneCity("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
});
