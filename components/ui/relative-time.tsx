"use client";
import { useNow, useTimeZone } from "./now.tsx";
import { epochMs, exactTime, type Instant, shortTime, timeWords } from "./time-words.ts";

interface RelativeTimeProps {
  at: Instant;
  className?: string;
}

/** When something was: relative under a day, absolute after, exact in its title. Moves by itself. */
export function RelativeTime({ at, className }: RelativeTimeProps) {
  const now = useNow("minute");
  const timeZone = useTimeZone();
  const atMs = epochMs(at);
  return (
    <time dateTime={new Date(atMs).toISOString()} title={exactTime(atMs, timeZone)} className={className}>
      {now === null ? shortTime(atMs, null, timeZone) : timeWords(atMs, now, timeZone)}
    </time>
  );
}

/** A date and time that never turns relative: an entry of a log, a due time. */
export function AbsoluteTime({ at, className }: RelativeTimeProps) {
  const now = useNow("minute");
  const timeZone = useTimeZone();
  const atMs = epochMs(at);
  return (
    <time dateTime={new Date(atMs).toISOString()} title={exactTime(atMs, timeZone)} className={className}>
      {shortTime(atMs, now, timeZone)}
    </time>
  );
}
