import type { PublicField } from "#server/core/form/public-form.ts";
import { element } from "./element.ts";
import { WORDS } from "./words.ts";

/** One question on the page: what to show, what was answered, and whether it will do. */
export type Question = {
  node: HTMLElement;
  read: () => [name: string, value: string | string[]];
  /** Shows what is wrong in place and answers the control to go to; null when all is well. */
  check: () => HTMLElement | null;
};

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Makes a question of a form. `id` is unique in the form. */
export const question = (field: PublicField, id: string): Question =>
  field.type === "checkboxes" ? choices(field, id) : single(field, id);

function single(field: PublicField, id: string): Question {
  const { name, required, autocomplete, help } = field;
  const says = [help ? `${id}h` : "", `${id}e`].join(" ").trim();
  const control = controlOf(field, { id, name, required, autocomplete, "aria-describedby": says });
  const error = element("p", { class: "e", id: `${id}e` });
  const node = element(
    "div",
    { class: field.half ? "f w" : "f" },
    element("label", { for: id }, labelOf(field)),
    control,
    help ? element("p", { class: "h", id: `${id}h` }, help) : null,
    error,
  );
  control.addEventListener("input", () => {
    if (control.getAttribute("aria-invalid") === "true") mark(control, error);
  });
  return { node, read: () => [name, control.value], check: () => (mark(control, error) ? null : control) };
}

/** Shows the browser's own words for what is wrong, which are in the visitor's language. */
function mark(control: Control, error: HTMLElement): boolean {
  const isValid = control.checkValidity();
  error.textContent = isValid ? "" : control.validationMessage;
  control.setAttribute("aria-invalid", String(!isValid));
  return isValid;
}

function controlOf({ type, options, required }: PublicField, attributes: Record<string, string | boolean>): Control {
  if (type === "textarea") return element("textarea", { ...attributes, maxlength: "20000" });
  if (type !== "select" && type !== "country") return element("input", { ...attributes, type, maxlength: "500" });
  const none = element("option", { value: "", disabled: required, selected: true }, "");
  return element("select", attributes, none, ...options.map(([value, label]) => element("option", { value }, label)));
}

function choices(field: PublicField, id: string): Question {
  const boxes = field.options.map(([value]) => element("input", { type: "checkbox", name: field.name, value }));
  const labels = field.options.map(([, label], at) => element("label", { class: "c" }, boxes[at] ?? null, label));
  const error = element("p", { class: "e", id: `${id}e` });
  const help = field.help ? element("p", { class: "h" }, field.help) : null;
  const node = element(
    "fieldset",
    { class: "f", "aria-describedby": `${id}e` },
    element("legend", {}, labelOf(field)),
    ...labels,
    help,
    error,
  );
  const chosen = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const check = () => {
    const isValid = !field.required || chosen().length > 0;
    error.textContent = isValid ? "" : WORDS.chooseOne;
    return isValid ? null : (boxes[0] ?? null);
  };
  return { node, read: () => [field.name, chosen()], check };
}

const labelOf = ({ label, required }: PublicField) => (required ? `${label} *` : label);
