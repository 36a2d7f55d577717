/** What the document tells its pages once they listen. */
export const LISTENING = "fairlead:listening";

/**
 * Runs in the document before anything of it is drawn, as text: marks it `data-starting` until the page listens
 * (`Listening`), and then does again the last click on a button and the last key that came too early. Only the last:
 * who pressed a key five times because nothing happened meant one thing. A form with an address of its own needs no
 * script and is left alone.
 */
export function keepEarlyInput(listening: string): void {
  const root = document.documentElement;
  let again: (() => void) | undefined;
  const keepClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest("button");
    if (!button || button.form?.hasAttribute("action")) return;
    event.preventDefault();
    again = () => button.click();
  };
  const keepKey = (event: KeyboardEvent) => {
    const at = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || at.closest("a, button, input, textarea, select")) return;
    again = () => at.dispatchEvent(new KeyboardEvent("keydown", event));
  };
  root.toggleAttribute("data-starting", true);
  window.addEventListener("click", keepClick, true);
  window.addEventListener("keydown", keepKey, true);
  const end = () => {
    root.removeAttribute("data-starting");
    window.removeEventListener("click", keepClick, true);
    window.removeEventListener("keydown", keepKey, true);
    if (again) setTimeout(again);
  };
  root.addEventListener(listening, end, { once: true });
}
