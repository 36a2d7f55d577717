"use client";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { printedKeys } from "./hotkey-match.ts";
import type { Hotkey } from "./hotkey-store.ts";
import { setSingleKeys } from "./hotkey-store.ts";
import { useIsApple, useShownHotkeys } from "./use-hotkeys.ts";

/** Every key that works on the page that is open, and the switch that turns single keys off. */
export function KeyboardHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { hotkeys, areSingleKeysOn } = useShownHotkeys();
  const isApple = useIsApple();
  const groups = groupsOf(hotkeys);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Help and keys" intro="These keys work on this page." size="lg">
      <div className="columns-1 gap-10 sm:columns-2">
        {groups.map(([group, members]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 font-semibold text-sm">{group}</h3>
            <dl>
              {members.map((hotkey) => (
                <div key={hotkey.keys} className="flex min-h-8 items-center gap-3 border-line-soft border-b text-sm">
                  <dt className="flex-1">{hotkey.label}</dt>
                  <dd>
                    <span className="sr-only">{hotkey.keys}</span>
                    <Kbd className="max-sm:inline-flex">{printedKeys(hotkey.keys, isApple)}</Kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        checked={areSingleKeysOn}
        onChange={(event) => setSingleKeys(event.target.checked)}
        label="Single keys"
        help="Off: only keys with ⌘, Ctrl or Alt work. For people who dictate or whose hands hit keys unmeant. Kept on this device."
      />
    </Dialog>
  );
}

/** The shortcuts under their headings, each key once (the newest wins), headings in order of appearance with "Everywhere" last. */
function groupsOf(hotkeys: readonly Hotkey[]): [string, Hotkey[]][] {
  const byKeys = new Map(hotkeys.map((hotkey) => [hotkey.keys, hotkey]));
  const groups = Map.groupBy(byKeys.values(), (hotkey) => hotkey.group);
  return [...groups].toSorted(([a], [b]) => Number(a === "Everywhere") - Number(b === "Everywhere"));
}
