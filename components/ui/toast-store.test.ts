import { expect, test } from "vitest";
import { type LiveToast, toastLifeMs, undoable, withToast } from "./toast-store.ts";

const toast = (id: number, text: string, undo?: () => void): LiveToast => (undo ? { id, text, undo } : { id, text });
const back = () => {};

test("the fourth toast pushes out the oldest", () => {
  const three = [toast(1, "a"), toast(2, "b"), toast(3, "c")];
  expect(withToast(three, toast(4, "d")).map((t) => t.id)).toEqual([2, 3, 4]);
});

test("the same words are said once, by the newest", () => {
  expect(withToast([toast(1, "Saved"), toast(2, "b")], toast(3, "Saved")).map((t) => t.id)).toEqual([2, 3]);
});

test("the key takes back the newest that can be taken back", () => {
  expect(undoable([toast(1, "a", back), toast(2, "b", back), toast(3, "c")])?.id).toBe(2);
  expect(undoable([toast(1, "a")])).toBeUndefined();
});

test.each([
  ["with undo eight seconds", toast(1, "a", back), 8_000],
  ["without undo five", toast(1, "a"), 5_000],
  ["a failure stays until it is read", { id: 1, text: "a", tone: "late" } satisfies LiveToast, null],
])("a toast lives %s", (_name, given, expected) => expect(toastLifeMs(given)).toBe(expected));
