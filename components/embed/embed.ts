import type { PublicForm } from "#server/core/form/public-form.ts";
import { element } from "./element.ts";
import { latchOn } from "./latch.ts";
import { renderForm } from "./render.ts";
import { sender } from "./send.ts";
import { WORDS } from "./words.ts";

// <script src="https://…/embed.js" data-form="pk_…"> draws the form after itself; with data-latch="#id" it uses that form.
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.dataset["form"]) void start(script, script.dataset["form"]);

async function start(place: HTMLScriptElement, key: string): Promise<void> {
  const base = new URL(place.src).origin;
  const send = sender(`${base}/v1/forms/${key}/submissions`);
  const { latch } = place.dataset;
  if (latch) return whenThere(latch, (box) => latchOn(box, send));
  const host = element("div");
  place.after(host);
  try {
    const response = await fetch(`${base}/v1/forms/${key}`, { credentials: "omit" });
    if (!response.ok) throw new Error(String(response.status));
    renderForm(host.attachShadow({ mode: "open" }), (await response.json()) as PublicForm, send);
  } catch {
    host.append(element("a", { href: `${base}/f/${key}` }, WORDS.openForm));
  }
}

function whenThere(selector: string, use: (box: HTMLFormElement) => void): void {
  const look = () => {
    const box = document.querySelector(selector);
    if (box instanceof HTMLFormElement) use(box);
    return box !== null;
  };
  if (!look()) document.addEventListener("DOMContentLoaded", look);
}
