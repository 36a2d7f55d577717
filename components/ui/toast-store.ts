/** What a toast says and offers. */
export interface ToastContent {
  text: string;
  /** plain: done · info: something happened to you · late: it failed; stays until it is closed. */
  tone?: "plain" | "info" | "late";
  /** Takes it back; offered for 8 s, also with the key `u`. */
  undo?: () => void | Promise<void>;
  /** Another way on: `Try again`, `Open`. */
  action?: { label: string; run: () => void };
}

/** A toast on the screen. */
export interface LiveToast extends ToastContent {
  id: number;
}

/** At most this many are shown; the oldest goes first. */
export const MOST_TOASTS = 3;

/** How long a toast without undo stays, in milliseconds; null until it is closed. */
export function toastLifeMs(toast: ToastContent): number | null {
  if (toast.tone === "late") return null;
  return toast.undo ? 8_000 : 5_000;
}

/** The list after one more toast: newest last, at most three, and never two that say the same. */
export function withToast(toasts: readonly LiveToast[], toast: LiveToast): LiveToast[] {
  return [...toasts.filter((other) => other.text !== toast.text), toast].slice(-MOST_TOASTS);
}

/** The toast that the key `u` takes back: the newest that can be. */
export function undoable(toasts: readonly LiveToast[]): LiveToast | undefined {
  return toasts.findLast((toast) => toast.undo !== undefined);
}
