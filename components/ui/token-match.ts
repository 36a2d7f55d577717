import type { SelectOption } from "./select.tsx";

/** The options a person may still add: not yet chosen, containing what is typed, those that begin with it first; at most 50. */
export function suggestions(
  options: readonly SelectOption[],
  chosen: readonly string[],
  typed: string,
): SelectOption[] {
  const wanted = typed.trim().toLowerCase();
  const open = options.filter(
    (option) => !chosen.includes(option.value) && option.label.toLowerCase().includes(wanted),
  );
  const begins = (option: SelectOption) => option.label.toLowerCase().startsWith(wanted);
  return [...open.filter(begins), ...open.filter((option) => !begins(option))].slice(0, 50);
}

/**
 * The values after typed or pasted text: cut at commas, semicolons and line ends; known words
 * become the option's value; unknown ones are kept only where free text is allowed. No value twice.
 */
export function addTyped(
  chosen: readonly string[],
  typed: string,
  options: readonly SelectOption[],
  isFree: boolean,
): string[] {
  const known = new Map(
    options.flatMap((option) => [
      [option.label.toLowerCase(), option.value],
      [option.value.toLowerCase(), option.value],
    ]),
  );
  const added = typed
    .split(/[,;\n\t]/u)
    .map((word) => word.trim())
    .filter(Boolean)
    .flatMap((word) => known.get(word.toLowerCase()) ?? (isFree ? [word] : []));
  return [...new Set([...chosen, ...added])];
}
