import { capitalised } from "#server/core/handoff/names.ts";

/** Writes a code as words: "account_owner_review" is "Account owner review". */
export const inWords = (code: string): string => capitalised(code.replaceAll("_", " "));

/** Names a lead's field as the workspace knows it: "type" is "Lead type", "fields.plan" is "plan". */
export function fieldWords(name: string): string {
  if (name.startsWith("fields.")) return name.slice("fields.".length);
  return name === "type" ? "Lead type" : inWords(name);
}
