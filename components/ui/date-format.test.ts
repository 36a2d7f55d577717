import { expect, test } from "vitest";
import { dateFormat } from "./date-format.ts";

const AT = Date.parse("2026-11-27T23:30:00Z");
const hour = (timeZone: string) => ({ timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) as const;

test("a formatter is made once for the same request", () => {
  expect(dateFormat("en-GB", hour("Europe/Berlin"))).toBe(dateFormat("en-GB", hour("Europe/Berlin")));
});

test("another zone, form or language is another formatter", () => {
  expect(dateFormat("en-GB", hour("Europe/Berlin")).format(AT)).toBe("00:30");
  expect(dateFormat("en-GB", hour("Europe/Lisbon")).format(AT)).toBe("23:30");
  expect(dateFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" }).format(AT)).toBe("27 Nov");
  expect(dateFormat("en-CA", { timeZone: "Europe/Berlin" }).format(AT)).toBe("2026-11-28");
});

test("a zone that does not exist is refused every time", () => {
  for (const _ of [1, 2]) expect(() => dateFormat("en-GB", hour("Nowhere/None"))).toThrow(RangeError);
});
