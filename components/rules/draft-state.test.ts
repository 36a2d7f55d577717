import { expect, test } from "vitest";
import { EMPTY_LIBRARY } from "#server/core/library/library.ts";
import { type DraftState, isToAdopt } from "./draft-state.ts";

const mine: DraftState = {
  rules: [],
  library: EMPTY_LIBRARY,
  revision: 7,
  liveVersion: 1,
  restoredFrom: null,
  savedAt: null,
  status: "saved",
  problem: null,
};
const draft = (revision: number) => ({ revision }) as never;

test.each([
  ["somebody else's newer draft is taken", mine, { seq: 9, draft: draft(9) }, true],
  ["a discarded draft is let go", mine, { seq: 8, draft: null }, true],
  ["my own draft is no news", mine, { seq: 7, draft: draft(7) }, false],
  ["an answer from before my save is passed over", mine, { seq: 6, draft: draft(6) }, false],
  ["an answer from before my first save is passed over", mine, { seq: 6, draft: null }, false],
  [
    "nothing is taken while a change is unsaved",
    { ...mine, status: "changed" as const },
    { seq: 9, draft: draft(9) },
    false,
  ],
  [
    "nothing is taken in a conflict: the editor chooses",
    { ...mine, status: "conflict" as const },
    { seq: 9, draft: draft(9) },
    false,
  ],
  [
    "a version that somebody else published is taken, with no draft on either side",
    { ...mine, revision: 0 },
    { seq: 9, draft: null, version: 2 },
    true,
  ],
])("%s", (_guarantee, state, answer, expected) =>
  expect(isToAdopt(state, { live: { version: 1, ...answer } as never, ...answer })).toBe(expected),
);
