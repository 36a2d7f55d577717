import type { PublicForm } from "#server/core/form/public-form.ts";
import { element } from "./element.ts";
import { type Question, question } from "./questions.ts";
import { type Answer, type Filled, NotSent } from "./send.ts";
import { putStyle, styleOf } from "./style.ts";
import { WORDS } from "./words.ts";

type Send = (filled: Filled) => Promise<Answer>;

/** Draws a form into a shadow root and sees it through: checks in place, sends once, answers in the same box. */
export function renderForm(root: ShadowRoot, form: PublicForm, send: Send): void {
  putStyle(root, styleOf(form.appearance));
  const questions = form.fields.map((field, at) => question(field, `q${at}`));
  const consent = form.consent && consentQuestion(form.consent);
  const trap = element("input", { name: "homepage", tabindex: "-1", autocomplete: "off" });
  const problem = element("p", { class: "e", role: "alert" });
  const button = element("button", { type: "submit" }, form.submit_label);
  const status = element("div", { class: "s", role: "status" });
  const asked = consent ? [...questions, consent] : questions;
  const box = element(
    "form",
    { novalidate: true, "aria-label": form.title || form.submit_label },
    form.title ? element("h2", {}, form.title) : null,
    form.intro ? element("p", {}, form.intro) : null,
    ...asked.map(({ node }) => node),
    element("div", { class: "t", "aria-hidden": "true" }, element("label", {}, WORDS.homepage, trap)),
    problem,
    button,
  );
  const read = (): Filled => ({
    values: Object.fromEntries(questions.map((one) => one.read()).filter(([, value]) => value.length > 0)),
    ...(consent ? { consent: consent.isGiven() } : {}),
    homepage: trap.value,
  });
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    if (button.getAttribute("aria-disabled") === "true" || !isComplete(asked)) return;
    void submit({ box, button, problem, status }, () => send(read()));
  });
  root.append(box, status);
}

/** Shows what is wrong at every question and goes to the first. */
function isComplete(asked: readonly Question[]): boolean {
  const wrong = asked.map((one) => one.check()).filter((control) => control !== null);
  wrong[0]?.focus();
  return wrong.length === 0;
}

type Parts = { box: HTMLFormElement; button: HTMLElement; problem: HTMLElement; status: HTMLElement };

/** Sends once however often the button is pressed; what was typed stays until there is an answer. */
export async function submit({ box, button, problem, status }: Parts, send: () => Promise<Answer>): Promise<void> {
  button.setAttribute("aria-disabled", "true");
  problem.textContent = "";
  try {
    const { thank_you, redirect } = await send();
    if (redirect) return location.assign(redirect);
    const title = element("h2", { tabindex: "-1" }, thank_you?.title ?? "");
    status.append(title, element("p", {}, thank_you?.text ?? ""));
    box.remove();
    title.focus();
  } catch (error) {
    problem.textContent = error instanceof NotSent ? error.message : WORDS.failed;
    button.removeAttribute("aria-disabled");
  }
}

function consentQuestion({
  text,
  required,
  link,
}: NonNullable<PublicForm["consent"]>): Question & { isGiven: () => boolean } {
  const given = element("input", { type: "checkbox", id: "ok", name: "consent", required, "aria-describedby": "oke" });
  const error = element("p", { class: "e", id: "oke" });
  const more =
    link &&
    element(
      "a",
      { href: link.url, target: "_blank", rel: "noopener" },
      link.label,
      element("span", { class: "t" }, WORDS.newTab),
    );
  const node = element(
    "div",
    { class: "f" },
    element(
      "div",
      { class: "c" },
      given,
      element("span", {}, element("label", { for: "ok" }, `${text}${required ? " *" : ""} `), more),
    ),
    error,
  );
  const check = () => {
    const isValid = given.checkValidity();
    error.textContent = isValid ? "" : given.validationMessage;
    given.setAttribute("aria-invalid", String(!isValid));
    return isValid ? null : given;
  };
  return { node, read: () => ["consent", ""], check, isGiven: () => given.checked };
}
