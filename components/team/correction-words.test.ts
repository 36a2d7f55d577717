import { expect, test } from "vitest";
import { correctionWords } from "./correction-words.ts";

test.each([
  ["no_show", "No-show"],
  ["by_hand", "Picked by hand"],
  ["decided_again", "Decided again"],
  ["agreed in the team", "Agreed in the team"],
  ["", ""],
])("the reason %j is told as %j", (note, words) => expect(correctionWords(note)).toBe(words));
