import { element } from "./element.ts";
import { submit } from "./render.ts";
import type { Answer, Filled } from "./send.ts";

const OWN_NAMES = new Set(["homepage", "consent", "consent_asked", "idempotency_key", "language", "time_zone"]);

/**
 * Latches on to a form that stands in the page: its checks and looks stay, what is filled in goes to `send`
 * and the answer takes the form's place. `data-fairlead="email"` on a control says which field it is where
 * its name does not. Passwords and files are never read.
 */
export function latchOn(box: HTMLFormElement, send: (filled: Filled) => Promise<Answer>): void {
  const button = box.querySelector<HTMLElement>("[type=submit],button:not([type])") ?? box;
  const problem = element("p", { role: "alert" });
  const status = element("div", { role: "status" });
  box.append(problem);
  box.after(status);
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    if (button.getAttribute("aria-disabled") === "true") return;
    void submit({ box, button, problem, status }, () => send(read(box)));
  });
}

function read(box: HTMLFormElement): Filled {
  const values: Record<string, string | string[]> = {};
  const data = new FormData(box);
  for (const name of new Set(data.keys())) {
    const control = box.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);
    if (OWN_NAMES.has(name) || control?.type === "password") continue;
    const all = data.getAll(name).filter((one): one is string => typeof one === "string" && one !== "");
    if (all.length > 0) values[control?.dataset["fairlead"] ?? name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  const isAsked = box.querySelector("[name=consent]") !== null;
  return { values, ...(isAsked ? { consent: data.has("consent") } : {}), homepage: String(data.get("homepage") ?? "") };
}
