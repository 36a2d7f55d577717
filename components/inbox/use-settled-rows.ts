"use client";
import { useEffect, useRef, useState } from "react";
import { type SettledList, settleRows } from "./settle-rows.ts";

const TAKEN_MS = 4_000;

type Wanted<Row> = { scope: string; rows: readonly Row[]; isHeld: boolean };
type State<Row> = Wanted<Row> & SettledList<Row> & { keeps: ReadonlySet<string>; justGone: readonly string[] };

interface Options {
  /** Which list it is (the tab): another one begins anew. */
  scope: string;
  /** The pointer or the focus is in it. */
  isHeld: boolean;
  /** A row that vanishes stays for 4 s, for saying who took it. */
  isTakenShown: boolean;
  /** Told the ids that have just vanished. */
  onGone: (ids: readonly string[]) => void;
}

/** Keeps a live list still while it is held, and lets vanished rows stay a while where somebody may have taken them. */
export function useSettledRows<Row extends { id: string }>(
  rows: readonly Row[],
  { scope, isHeld, isTakenShown, onGone }: Options,
): SettledList<Row> {
  const wanted = { scope, rows, isHeld };
  const [state, setState] = useState<State<Row>>(() => begin(wanted));
  const isStale = state.rows !== rows || state.isHeld !== isHeld || state.scope !== scope;
  const shown = !isStale ? state : state.scope === scope ? settle(state, wanted, isTakenShown) : begin(wanted);
  if (isStale) setState(shown);

  const told = useRef(onGone);
  const timers = useRef(new Set<number>());
  useEffect(() => {
    told.current = onGone;
  });
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) window.clearTimeout(timer);
    };
  }, []);
  const { justGone } = state;
  useEffect(() => {
    if (justGone.length === 0) return;
    told.current(justGone);
    timers.current.add(window.setTimeout(() => setState((now) => letGo(now, justGone)), TAKEN_MS));
  }, [justGone]);
  return shown;
}

const NOBODY: ReadonlySet<string> = new Set();
const NONE: readonly string[] = [];

function begin<Row extends { id: string }>(wanted: Wanted<Row>): State<Row> {
  return { ...wanted, ...settleRows([], wanted.rows, { isHeld: false, keeps: NOBODY }), keeps: NOBODY, justGone: NONE };
}

function settle<Row extends { id: string }>(
  before: State<Row>,
  wanted: Wanted<Row>,
  isTakenShown: boolean,
): State<Row> {
  const present = new Set(wanted.rows.map(({ id }) => id));
  const gone = before.shown.filter(({ row, isGone }) => !isGone && !present.has(row.id)).map(({ row }) => row.id);
  const justGone = isTakenShown && gone.length > 0 ? gone : NONE;
  const keeps = justGone === NONE ? before.keeps : new Set([...before.keeps, ...justGone]);
  return { ...wanted, ...settleRows(before.shown, wanted.rows, { isHeld: wanted.isHeld, keeps }), keeps, justGone };
}

function letGo<Row extends { id: string }>(now: State<Row>, ids: readonly string[]): State<Row> {
  const keeps = new Set([...now.keeps].filter((id) => !ids.includes(id)));
  return { ...now, ...settleRows(now.shown, now.rows, { isHeld: now.isHeld, keeps }), keeps };
}
