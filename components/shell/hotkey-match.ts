/** A pressed key, as far as matching needs it. */
export interface KeyPress {
  key: string;
  metaKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Where the focus is: in a field letters are text; on a button or link Enter, Space and arrows are its own. */
export type FocusKind = "none" | "control" | "field";

const OWN_KEYS = new Set(["enter", "space", "arrowup", "arrowdown", "arrowleft", "arrowright", "home", "end"]);

/**
 * Answers whether a press means `keys`: one key ("a", "?", "enter", "space", "arrowdown"), or with
 * modifiers first ("mod+k", "alt+arrowup"), where mod is ⌘ or Ctrl.
 */
export function isKeys(press: KeyPress, keys: string): boolean {
  const parts = keys.toLowerCase().split("+");
  const key = parts.pop() || "+";
  const pressed = press.key === " " ? "space" : press.key.toLowerCase();
  const hasMod = press.metaKey || press.ctrlKey;
  return (
    pressed === key &&
    hasMod === parts.includes("mod") &&
    press.altKey === parts.includes("alt") &&
    hasRightShift(press, key, parts)
  );
}

/** Signs such as "?" may or may not need Shift, which depends on the keyboard; letters and named keys say it. */
function hasRightShift(press: KeyPress, key: string, parts: readonly string[]): boolean {
  const isSign = key.length === 1 && key.toUpperCase() === key.toLowerCase();
  return isSign || press.shiftKey === parts.includes("shift");
}

/** Single keys are those without ⌘, Ctrl or Alt: they can be switched off and are never taken from a field. */
export function isSingleKey(keys: string): boolean {
  return !/(^|\+)(mod|alt)\+/u.test(keys.toLowerCase());
}

/** Answers whether a shortcut may run with the focus where it is. Esc is left to what is open. */
export function mayRun(keys: string, focus: FocusKind, areSingleKeysOn: boolean): boolean {
  if (!isSingleKey(keys)) return true;
  if (!areSingleKeysOn || focus === "field") return false;
  return focus === "none" || !OWN_KEYS.has(keys.toLowerCase());
}

const PRINTED: Record<string, string> = {
  alt: "alt ",
  shift: "⇧",
  enter: "↵",
  space: "space",
  escape: "esc",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
};

/** A shortcut as it is printed: "mod+k" → "⌘K" on Apple devices, "Ctrl K" elsewhere. */
export function printedKeys(keys: string, isApple: boolean): string {
  const parts = keys.toLowerCase().split("+");
  return parts
    .map((part) => {
      if (part === "mod") return isApple ? "⌘" : "Ctrl ";
      return PRINTED[part] ?? (parts.length > 1 ? part.toUpperCase() : part);
    })
    .join("");
}
