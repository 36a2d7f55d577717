import { expect, test } from "vitest";
import { standsWords } from "./lead-words.ts";

test.each([
  ["queued", "q", "In a queue"],
  ["queued", null, "On offer"],
  ["held", null, "Held"],
] as const)("a lead that is %s in queue %s stands: %s", (status, queueId, words) => {
  expect(standsWords({ status, queueId })).toBe(words);
});
