import { describe, expect, test } from "vitest";
import { emailKey, splitEmail } from "./email.ts";

test.each([
  ["ana@acme.com", "ana", "acme.com"],
  ["Ana.Silva@ACME.Co.UK", "Ana.Silva", "acme.co.uk"],
  ["o'brien+x/y=z@mail.acme.com", "o'brien+x/y=z", "mail.acme.com"],
  ["josé@müller.de", "josé", "xn--mller-kva.de"],
  ["info@例え.jp", "info", "xn--r8jz45g.jp"],
])("%s is a mailbox at a host", (text, local, host) => expect(splitEmail(text)).toEqual({ local, host }));

test.each([
  "",
  "@",
  "ana",
  "ana@",
  "@acme.com",
  "ana@acme",
  "ana@localhost",
  "ana@acme..com",
  "ana@-acme.com",
  "ana@acme-.com",
  "ana@acme.com.",
  "ana silva@acme.com",
  "ana@acme.com,ben@acme.com",
  "ana@@acme.com",
  "mailto:ana@acme.com",
  "Ana <ana@acme.com>",
  ".ana@acme.com",
  "ana.@acme.com",
  "ana@1.2.3.4",
  "ana@[1.2.3.4]",
  "ana@acme.com/x",
  "ana@acme.com:80",
  "ana@ac me.com",
  "ana@acme.c",
  "ana\t@acme.com",
  `${"a".repeat(65)}@acme.com`,
  `a@${"a".repeat(64)}.com`,
  `a@${"abcdefghi.".repeat(26)}com`,
])("%j is no e-mail address", (text) => expect(splitEmail(text)).toBeNull());

describe("emailKey", () => {
  test.each([
    ["case and plus tag do not tell two persons apart", "Ana.Silva+webinar@Acme.com", "ana.silva@acme.com"],
    ["a plus at the start is part of the name", "+ana@acme.com", "+ana@acme.com"],
    ["dots do tell two persons apart", "anasilva@acme.com", "anasilva@acme.com"],
    ["full-width letters are letters", "ａｎａ@acme.com", "ana@acme.com"],
  ])("%s", (_guarantee, text, key) => {
    const parts = splitEmail(text);
    expect(parts && emailKey(parts)).toBe(key);
  });
});

test("a hostile address of any length is judged at once", () => {
  expect(splitEmail(`${"a.".repeat(100_000)}@${"a-".repeat(100_000)}`)).toBeNull();
  expect(splitEmail(`a@${"a-".repeat(125)}!`)).toBeNull();
});
