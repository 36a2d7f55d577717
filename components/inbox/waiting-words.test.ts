import { expect, test } from "vitest";
import { waitingWords } from "./waiting-words.ts";

const NONE = { mine: 0, team: 0, unassigned: 0, queue: 0, held: 0, waiting: 0 };

test.each([
  ["mine", { ...NONE, mine: 4, waiting: 3 }, "3 leads wait for your first action"],
  ["mine", { ...NONE, mine: 1, waiting: 1 }, "1 lead waits for your first action"],
  ["mine", { ...NONE, mine: 4 }, "Nothing waits for you"],
  ["held", { ...NONE, held: 1 }, "1 lead waits until somebody can take it"],
  ["queue", { ...NONE, queue: 2 }, "2 leads wait; whoever claims one first has it"],
  ["team", { ...NONE, team: 2 }, "2 leads are open in the team"],
] as const)("%s with %o says “%s”", (tab, counts, sentence) => expect(waitingWords(tab, counts)).toBe(sentence));
