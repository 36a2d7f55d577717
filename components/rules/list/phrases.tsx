import { cx } from "#components/ui/cx.ts";
import type { Phrase } from "#server/core/handoff/describe-condition.ts";

/** A rule's sentence: what is tested for and who gets the lead stand out, the rest is words. */
export function Phrases({ phrases, className }: { phrases: readonly Phrase[]; className?: string }) {
  // The phrases of one sentence have no identity but their place.
  const placed = phrases.map(({ is, text }, at) => ({ is, text, at }));
  return (
    <span className={className}>
      {placed.map(({ is, text, at }) => (
        <span key={at} className={cx(is === "words" ? "text-ink-2" : "font-medium text-ink")}>
          {text}
        </span>
      ))}
    </span>
  );
}
