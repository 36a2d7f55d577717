"use client";
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";

interface Clock {
  /** The server's instant of rendering, epoch milliseconds: first paint in the browser says the same as the server. */
  now: number;
  /** The viewer's time zone where it is known; else the browser's own after the first paint. */
  timeZone: string | undefined;
}

const ClockContext = createContext<Clock | null>(null);

/** Gives the pages below one "now" and one zone for their first paint. The frame holds it. */
export function NowProvider({
  now,
  timeZone,
  children,
}: {
  now: number;
  timeZone?: string | undefined;
  children: ReactNode;
}) {
  const clock = useMemo(() => ({ now, timeZone }), [now, timeZone]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}

/** How often a clock on the screen moves. */
export type Tick = "minute" | "second";

const LENGTH_MS: Record<Tick, number> = { minute: 60_000, second: 1_000 };

function ticker(tick: Tick) {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let now = 0;
  const read = () => {
    now = Date.now();
    for (const listener of listeners) listener();
  };
  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      if (listeners.size === 1) timer = setInterval(read, LENGTH_MS[tick]);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearInterval(timer);
      };
    },
    // Between ticks the same number comes back, as useSyncExternalStore asks; a stale one is renewed when nobody listened.
    current() {
      if (Date.now() - now >= LENGTH_MS[tick]) now = Date.now();
      return now;
    },
  };
}

const TICKERS: Record<Tick, ReturnType<typeof ticker>> = { minute: ticker("minute"), second: ticker("second") };

/** The instant now in epoch milliseconds, moving once a tick. Null on the server outside a NowProvider. */
export function useNow(tick: Tick = "minute"): number | null {
  const clock = useContext(ClockContext);
  const store = TICKERS[tick];
  return useSyncExternalStore<number | null>(store.subscribe, store.current, () => clock?.now ?? null);
}

const never = () => () => {};

/** The viewer's time zone; UTC on the server where nobody said another. */
export function useTimeZone(): string {
  const clock = useContext(ClockContext);
  const server = clock?.timeZone ?? "UTC";
  return useSyncExternalStore(
    never,
    () => clock?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => server,
  );
}
