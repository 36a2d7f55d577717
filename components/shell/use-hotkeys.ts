"use client";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { areSingleKeysOn, type Hotkey, register, shownHotkeys, subscribe } from "./hotkey-store.ts";

/**
 * Puts shortcuts to work while the component is on the screen and lists them behind `?`.
 * Single keys rest while a field has the focus or a dialog is open.
 */
export function useHotkeys(hotkeys: readonly Hotkey[]): void {
  const latest = useRef(hotkeys);
  useEffect(() => {
    latest.current = hotkeys;
  });
  const identity = hotkeys.map((hotkey) => `${hotkey.keys}\t${hotkey.label}\t${hotkey.group}`).join("\n");
  useEffect(() => {
    if (identity === "") return;
    return register(
      identity.split("\n").map((line, at) => {
        const [keys = "", label = "", group = ""] = line.split("\t");
        return { keys, label, group, run: () => latest.current[at]?.run() };
      }),
    );
  }, [identity]);
}

const NONE: readonly Hotkey[] = [];

/** The shortcuts that work now, and whether single keys are switched on. */
export function useShownHotkeys(): { hotkeys: readonly Hotkey[]; areSingleKeysOn: boolean } {
  const hotkeys = useSyncExternalStore(subscribe, shownHotkeys, () => NONE);
  const isOn = useSyncExternalStore(subscribe, areSingleKeysOn, () => true);
  return { hotkeys, areSingleKeysOn: isOn };
}

const isAppleDevice = () => /Mac|iPhone|iPad/u.test(navigator.userAgent);
const never = () => () => {};

/** Whether keys are printed as on an Apple keyboard; the server says yes. */
export function useIsApple(): boolean {
  return useSyncExternalStore(never, isAppleDevice, () => true);
}
