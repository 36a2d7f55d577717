import { cx } from "#components/ui/cx.ts";
import type { Phrase } from "#server/core/handoff/describe-condition.ts";

/** A rule's sentence: what is tested for and who gets the lead stand out, the rest is words. */
export function Phrases({ phrases, className }: { phrases: readonly Phrase[]; className?: string }) {
  return (
    <span className={className}>
      {phrases.map((phrase, at) => (
        // The phrases of one sentence have no identity but their place.
        <span key={`${at}${phrase.text}`} className={cx(phrase.is === "words" ? "text-ink-2" : "font-medium text-ink")}>
          {phrase.text}
        </span>
      ))}
    </span>
  );
}
