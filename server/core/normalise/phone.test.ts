import fc from "fast-check";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { expect, test } from "vitest";
import { toE164 } from "./phone.ts";

test.each([
  ["(415) 555-2671", "US", "+14155552671"],
  ["415.555.2671", "CA", "+14155552671"],
  ["1-415-555-2671", "US", "+14155552671"],
  ["+1 415 555 2671", null, "+14155552671"],
  ["+1 415 555 2671", "DE", "+14155552671"],
  ["+1 415 555 2671 ext. 12", "US", "+14155552671"],
  ["020 7946 0958", "GB", "+442079460958"],
  ["+44 (0)20 7946 0958", "GB", "+442079460958"],
  ["0044 20 7946 0958", null, "+442079460958"],
  ["030 123456", "DE", "+4930123456"],
  ["+55 (11) 91234-5678", null, "+5511912345678"],
  ["p:+61412345678", null, "+61412345678"],
  ["０３０ １２３４５６", "DE", "+4930123456"],
])("%s in %s is %s", (text, country, phone) => expect(toE164(text, country)).toBe(phone));

test.each([
  ["a national number without a country", "030 123456", null],
  ["a country that has no numbers", "030 123456", "XX"],
  ["a local number", "555-2671", "US"],
  ["words", "call me", "US"],
  ["words around a number", "call 415 555 2671", "US"],
  ["nothing", "", "US"],
  ["a novel", "1".repeat(5_000), "US"],
])("%s is no phone number", (_what, text, country) => expect(toE164(text, country)).toBeNull());

test("the short way for North America answers as the parser does", () => {
  const digit = (from: number) => fc.integer({ min: from, max: 9 });
  const number = fc.tuple(
    digit(2),
    digit(0),
    digit(0),
    digit(2),
    digit(0),
    digit(0),
    digit(0),
    digit(0),
    digit(0),
    digit(0),
  );
  const shape = fc.constantFrom("", "+1 ", "1-", "+1");
  fc.assert(
    fc.property(number, shape, fc.constantFrom("US", "CA", "DE", null), (digits, prefix, country) => {
      const all = digits.join("");
      const text = `${prefix}(${all.slice(0, 3)}) ${all.slice(3, 6)}-${all.slice(6)}`;
      const parsed = parsePhoneNumberFromString(text, {
        defaultCountry: (country ?? undefined) as "US" | undefined,
        extract: false,
      });
      expect(toE164(text, country)).toBe(parsed?.isPossible() ? parsed.number : null);
    }),
    { numRuns: 2_000 },
  );
});
