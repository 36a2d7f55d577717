import type { Disposition } from "../routing/rule.ts";
import type { FormDefinition, ThankYou } from "./form-definition.ts";

/** What became of a submission, as far as the answer may depend on it. Null: parked, nobody has looked yet. */
export type Aftermath = { disposition: Disposition; ownerName: string | null } | null;

/**
 * Answers what the visitor reads or where they go. The owner appears only where the form's
 * switch is on, only by first name, and only where the text asks for {owner}; a sentence
 * that asks in vain is left out.
 */
export function thankYouFor(definition: FormDefinition, after: Aftermath): ThankYou {
  const own = after ? definition.thankYouByDisposition[after.disposition] : undefined;
  const chosen = own ?? definition.thankYou;
  if (chosen.kind === "redirect") return chosen;
  const name = definition.showsOwnerFirstName ? (after?.ownerName?.trim().split(/\s+/)[0] ?? "") : "";
  return { kind: "text", title: withOwner(chosen.title, name) || "Thank you.", text: withOwner(chosen.text, name) };
}

function withOwner(text: string, name: string): string {
  if (!text.includes("{owner}")) return text;
  if (name !== "") return text.replaceAll("{owner}", () => name);
  const sentences = text.split(/(?<=[.!?])\s+/);
  return sentences.filter((sentence) => !sentence.includes("{owner}")).join(" ");
}
