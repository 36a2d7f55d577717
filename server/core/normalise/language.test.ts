import { expect, test } from "vitest";
import { toLanguage } from "./language.ts";

test.each([
  ["de", "de"],
  ["DE", "de"],
  ["de-AT", "de"],
  ["pt_BR", "pt"],
  ["zh-Hant-TW", "zh"],
  ["en-US,en;q=0.9,de;q=0.8", "en"],
  ["German", "de"],
  ["Deutsch", "de"],
  ["português", "pt"],
  ["日本語", "ja"],
  ["nb-NO", "no"],
  ["eng", "en"],
])("%s is %s", (text, language) => expect(toLanguage(text)).toBe(language));

test.each(["Klingon", "xx", "", "*", "e", "x".repeat(1_000)])("%j names no language", (text) =>
  expect(toLanguage(text)).toBeNull(),
);
