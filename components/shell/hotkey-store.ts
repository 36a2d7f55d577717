import { type FocusKind, isKeys, mayRun } from "./hotkey-match.ts";

/** A shortcut: what is pressed, what it is called in the list of keys, what it does. */
export interface Hotkey {
  /** "a", "?", "enter", "mod+k", "alt+arrowup". */
  keys: string;
  /** The words in the list: "Accept". */
  label: string;
  /** The heading in the list: "This lead". */
  group: string;
  run: () => void;
}

type Registration = { hotkeys: readonly Hotkey[] };

const OFF = "fairlead_single_keys_off";
const registrations = new Set<Registration>();
const listeners = new Set<() => void>();
let shown: readonly Hotkey[] = [];

function changed() {
  shown = [...registrations].flatMap((registration) => registration.hotkeys);
  for (const listener of listeners) listener();
}

/** Puts shortcuts to work until the returned function is called. The newest registration of a key wins. */
export function register(hotkeys: readonly Hotkey[]): () => void {
  if (registrations.size === 0) window.addEventListener("keydown", press);
  const registration = { hotkeys };
  registrations.add(registration);
  changed();
  return () => {
    registrations.delete(registration);
    if (registrations.size === 0) window.removeEventListener("keydown", press);
    changed();
  };
}

/** Listens for changes of the list of shortcuts and of the switch. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The shortcuts that work now; the same array until one comes or goes. */
export function shownHotkeys(): readonly Hotkey[] {
  return shown;
}

/** Whether single keys work on this device (WCAG 2.1.4 asks that they can be switched off). */
export function areSingleKeysOn(): boolean {
  return window.localStorage.getItem(OFF) === null;
}

/** Switches single keys on or off on this device. */
export function setSingleKeys(isOn: boolean): void {
  if (isOn) window.localStorage.removeItem(OFF);
  else window.localStorage.setItem(OFF, "1");
  changed();
}

function press(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || (event.repeat && event.key === "Enter")) return;
  // While a dialog is open only its own keys count.
  if (document.querySelector("dialog[open]")) return;
  const focus = focusKind(event.target);
  const found = shown.findLast((hotkey) => isKeys(event, hotkey.keys) && mayRun(hotkey.keys, focus, areSingleKeysOn()));
  if (!found) return;
  event.preventDefault();
  found.run();
}

function focusKind(target: EventTarget | null): FocusKind {
  if (!(target instanceof HTMLElement) || target === document.body) return "none";
  const isToggle = target instanceof HTMLInputElement && ["checkbox", "radio", "button"].includes(target.type);
  if (target.isContentEditable || (!isToggle && target.matches("input, textarea, select, [role=menuitem]")))
    return "field";
  return target.closest("a, button, input, summary, [role=button], [role=option]") ? "control" : "none";
}
