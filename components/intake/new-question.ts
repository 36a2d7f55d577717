import type { FormField } from "#server/core/form/form-definition.ts";
import type { AskableField } from "#server/core/form/form-fields.ts";

type Options = FormField["options"];

const same = (...values: string[]): Options => values.map((value) => ({ value, label: value }));

const FIRST_OPTIONS: Readonly<Record<string, Options>> = {
  employees: same("1-10", "11-50", "51-200", "201-1000", "1001-5000", "5001+"),
  type: [
    { value: "quote", label: "A quote" },
    { value: "demo", label: "A demo" },
    { value: "pricing", label: "Prices" },
    { value: "contact", label: "Something else" },
  ],
};

/** A question about a lead's own field, as it is first asked. */
export const questionAbout = ({ name, label, type }: AskableField): FormField => ({
  name,
  label,
  type,
  isRequired: false,
  isHalf: false,
  help: "",
  options:
    type === "select" || type === "checkboxes" ? (FIRST_OPTIONS[name] ?? same("First choice", "Second choice")) : [],
});

/** A question of the workspace's own, under a name that the form does not hold yet. */
export function ownQuestion(taken: readonly string[]): FormField {
  let number = 1;
  while (taken.includes(`fields.question_${number}`)) number += 1;
  const name = `fields.question_${number}`;
  return { name, label: "Your question", type: "text", isRequired: false, isHalf: false, help: "", options: [] };
}

/** Reads choices as they are typed, one a line, "value | words" or the words alone. Blank lines are left out. */
export const readOptions = (text: string): Options =>
  text
    .split("\n")
    .map((line) => line.split("|").map((part) => part.trim()))
    .filter(([value]) => value)
    .map(([value = "", label]) => ({ value, label: label || value }));

/** Writes choices as they are typed. */
export const writeOptions = (options: Options): string =>
  options.map(({ value, label }) => (value === label ? value : `${value} | ${label}`)).join("\n");

/** Moves the entry at `from` to `to`; the list itself stays as it is. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
