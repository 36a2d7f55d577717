import { describe, expect, test } from "vitest";
import { type Settled, settleRows } from "./settle-rows.ts";

type Row = { id: string; text?: string };
const NOBODY: ReadonlySet<string> = new Set();
const list = (...ids: string[]): Settled<Row>[] => ids.map((id) => ({ row: { id }, isGone: false }));
const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id }));
const names = (shown: readonly Settled<Row>[]) =>
  shown.map(({ row, isGone }) => (isGone ? `(${row.id})` : row.id)).join(" ");

describe("while the pointer is in the list", () => {
  const held = { isHeld: true, keeps: NOBODY };

  test("nothing moves: new rows wait, rows that went keep their place", () => {
    const settled = settleRows(list("a", "b", "c"), rows("new", "c", "a"), held);
    expect(names(settled.shown)).toBe("a (b) c");
    expect(settled.waiting).toBe(1);
  });

  test("into an empty list a lead comes at once", () => {
    const settled = settleRows([], rows("new"), held);
    expect(names(settled.shown)).toBe("new");
    expect(settled.waiting).toBe(0);
  });

  test("content changes in place", () => {
    const { shown } = settleRows(list("a"), [{ id: "a", text: "accepted" }], held);
    expect(shown[0]?.row).toEqual({ id: "a", text: "accepted" });
  });

  test("a row that comes back is there again", () => {
    const gone = settleRows(list("a", "b"), rows("a"), held).shown;
    expect(names(settleRows(gone, rows("a", "b"), held).shown)).toBe("a b");
  });
});

describe("otherwise", () => {
  test("the list is as it is", () => {
    expect(names(settleRows(list("a", "b"), rows("new", "b"), { isHeld: false, keeps: NOBODY }).shown)).toBe("new b");
  });

  test("a row that somebody took stays in its place until it is let go", () => {
    const { shown } = settleRows(list("a", "b", "c"), rows("a", "c"), { isHeld: false, keeps: new Set(["b"]) });
    expect(names(shown)).toBe("a (b) c");
    expect(names(settleRows(shown, rows("a", "c"), { isHeld: false, keeps: NOBODY }).shown)).toBe("a c");
  });
});
