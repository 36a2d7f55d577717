"use client";
import { useNow } from "#components/ui/now.tsx";
import { durationWords, epochMs } from "#components/ui/time-words.ts";

const HOUR_MS = 3_600_000;

/** For how long an exception has been open: plain, amber after an hour, red with a mark after a day. */
export function OpenFor({ since }: { since: Date }) {
  const now = useNow("minute");
  if (now === null) return null;
  const age = Math.max(0, now - epochMs(since));
  const tone = age >= 24 * HOUR_MS ? "font-medium text-late-ink" : age >= HOUR_MS ? "text-soon-ink" : "text-ink-2";
  return (
    <time dateTime={new Date(since).toISOString()} className={`whitespace-nowrap ${tone}`}>
      {age >= 24 * HOUR_MS && <span aria-hidden="true">! </span>}
      {age < 60_000 ? "now" : durationWords(age - (age % 60_000))}
    </time>
  );
}
