"use client";
import { useId, useRef } from "react";

/** Gives each line of an edited list an id that stays with it while its words change: `ids` as many as lines, `drop` when one goes. */
export function useRowIds(length: number) {
  const prefix = useId();
  const made = useRef(0);
  const ids = useRef<string[]>([]);
  while (ids.current.length < length) {
    made.current += 1;
    ids.current.push(`${prefix}-${made.current}`);
  }
  ids.current.length = length;
  return { ids: ids.current, drop: (at: number) => ids.current.splice(at, 1) };
}
