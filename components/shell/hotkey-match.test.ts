import { expect, test } from "vitest";
import { type FocusKind, isKeys, type KeyPress, mayRun, printedKeys } from "./hotkey-match.ts";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test.each<[string, KeyPress, string, boolean]>([
  ["a letter is itself", press("a"), "a", true],
  ["caps lock does not matter", press("A"), "a", true],
  ["shift and a letter is another key", press("A", { shiftKey: true }), "a", false],
  ["ctrl+a stays the browser's", press("a", { ctrlKey: true }), "a", false],
  ["a sign that needs shift on this keyboard", press("?", { shiftKey: true }), "?", true],
  ["mod is the command key", press("k", { metaKey: true }), "mod+k", true],
  ["mod is also control", press("k", { ctrlKey: true }), "mod+k", true],
  ["the bare key is not mod", press("k"), "mod+k", false],
  ["alt with an arrow", press("ArrowUp", { altKey: true }), "alt+arrowup", true],
  ["space has a name", press(" "), "space", true],
])("%s", (_guarantee, given, keys, expected) => expect(isKeys(given, keys)).toBe(expected));

test.each<[string, string, FocusKind, boolean, boolean]>([
  ["letters are text in a field", "a", "field", true, false],
  ["the palette opens from a field", "mod+k", "field", true, true],
  ["single keys can be switched off", "a", "none", false, false],
  ["what has a modifier stays on", "mod+k", "none", false, true],
  ["enter belongs to the button that has the focus", "enter", "control", true, false],
  ["letters work with the focus on a button", "a", "control", true, true],
  ["enter opens when nothing has the focus", "enter", "none", true, true],
])("%s", (_guarantee, keys, focus, areOn, expected) => expect(mayRun(keys, focus, areOn)).toBe(expected));

test("keys are printed as on the keyboard in use", () => {
  expect([
    printedKeys("mod+k", true),
    printedKeys("mod+k", false),
    printedKeys("enter", true),
    printedKeys("a", true),
  ]).toEqual(["⌘K", "Ctrl K", "↵", "a"]);
});
