const DAY_MS = 86_400_000;

/** Names and times that a cover is told with. `isManager`: the owner has no cover person who is there. */
export type ToldCover = {
  readonly coverName: string;
  readonly ownerName: string;
  readonly until: number | null;
  readonly isManager: boolean;
};

/** "Ben covers until 09:00 Monday, when Ana is back." Times are those of `timeZone`; `now` in epoch ms. */
export function coverSentence({ coverName, ownerName, until, isManager }: ToldCover, now: number, timeZone: string) {
  const who = isManager ? `${coverName} covers as their manager` : `${coverName} covers`;
  if (until === null) return `${who} until ${ownerName} is back.`;
  return `${who} until ${untilWords(until, now, timeZone)}, when ${ownerName} is back.`;
}

/** "14:00" today, "09:00 Monday" within six days, "09:00 on Mon 7 Dec" later. */
function untilWords(until: number, now: number, timeZone: string): string {
  const words = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone, ...options }).format(at).replace(",", "");
  const clock = words(until, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (words(until, { dateStyle: "short" }) === words(now, { dateStyle: "short" })) return clock;
  if (until - now < 6 * DAY_MS) return `${clock} ${words(until, { weekday: "long" })}`;
  return `${clock} on ${words(until, { weekday: "short", day: "numeric", month: "short" })}`;
}
