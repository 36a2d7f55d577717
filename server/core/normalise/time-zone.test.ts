import { expect, test } from "vitest";
import { toTimeZone } from "./time-zone.ts";

test.each([
  ["Europe/Berlin", "Europe/Berlin"],
  ["europe/berlin", "Europe/Berlin"],
  ["America/New York", "America/New_York"],
  ["America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
  ["UTC", "UTC"],
  ["US/Pacific", "US/Pacific"],
])("%s is %s", (text, name) => expect(toTimeZone(text)).toBe(name));

test.each(["Mars/Olympus", "+02:00", "GMT+2", "PST", "", "Europe", "../etc/passwd", "a/".repeat(500)])(
  "%j is no time zone",
  (text) => expect(toTimeZone(text)).toBeNull(),
);
