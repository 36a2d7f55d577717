/** Joins class names and leaves out what is false, null or undefined. Later names do not overrule earlier ones: pass layout only (margin, width) to a component. */
export function cx(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}
