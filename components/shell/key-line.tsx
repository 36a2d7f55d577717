"use client";
import type { ReactNode } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import { printedKeys } from "./hotkey-match.ts";
import { useIsApple, useShownHotkeys } from "./use-hotkeys.ts";

interface KeyLineProps {
  /** The keys that matter most here: `{ keys: ["j", "k"], label: "move" }`. */
  hints: readonly { keys: readonly string[]; label: string }[];
  /** At the right: `Live`. */
  status?: ReactNode;
}

/** The line of keys at the foot of a list; not on a phone, and not while single keys are off. */
export function KeyLine({ hints, status }: KeyLineProps) {
  const isApple = useIsApple();
  const { areSingleKeysOn } = useShownHotkeys();
  return (
    <footer className="sticky bottom-0 flex h-[34px] flex-none items-center gap-3.5 overflow-hidden whitespace-nowrap border-line border-t bg-sunken px-gutter text-ink-3 text-xs max-sm:hidden">
      {areSingleKeysOn &&
        hints.map((hint) => (
          <span key={hint.label} className="inline-flex items-center gap-[5px]">
            {hint.keys.map((keys) => (
              <Kbd key={keys}>{printedKeys(keys, isApple)}</Kbd>
            ))}
            {hint.label}
          </span>
        ))}
      <span className="ml-auto">{status}</span>
    </footer>
  );
}
