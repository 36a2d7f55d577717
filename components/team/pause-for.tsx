"use client";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { dayStart, localDate, localInstant, nextDate } from "./day-window.ts";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

const MINUTE_MS = 60_000;
const LENGTHS = [
  { label: "15 min", words: "for 15 minutes", minutes: 15 },
  { label: "30 min", words: "for 30 minutes", minutes: 30 },
  { label: "1 h", words: "for an hour", minutes: 60 },
];

/** Answers what pauses the reader, until an instant or (null) until they come back, and what ends a pause. */
export function usePause(slug: string) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const { isBusy, run, refusal } = useChange();
  const set = async (isPaused: boolean, until: number | null) => {
    await client.team.pauseOwn.mutate({ slug, of: { isPaused, until } });
    await refresh();
  };
  const pause = (words: string, until: number | null) =>
    run(async () => {
      await set(true, until);
      toast({ text: `You take no leads ${words}`, undo: () => set(false, null) });
    });
  const resume = () =>
    run(async () => {
      await set(false, null);
      toast({ text: "You take leads again" });
    });
  return { isBusy, refusal, pause, resume };
}

/** Pauses the reader for a while: minutes, an hour, or the rest of the day in their zone. */
export function PauseFor({ slug, timeZone }: { slug: string; timeZone: string }) {
  const { isBusy, refusal, pause } = usePause(slug);
  const restOfToday = () => {
    const today = localDate(dayStart(Date.now(), timeZone), timeZone);
    return pause("for the rest of today", localInstant(nextDate(today), "00:00", timeZone));
  };
  return (
    <>
      <div className="mt-3 flex items-center gap-2 border-line border-t pt-3 max-sm:grid max-sm:grid-cols-4">
        <span className="mr-auto text-ink-3 text-sm max-sm:col-span-4">Pause for</span>
        {LENGTHS.map(({ label, words, minutes }) => (
          <Button
            key={label}
            isBusy={isBusy}
            className="max-sm:h-touch max-sm:px-0"
            onClick={() => pause(words, Date.now() + minutes * MINUTE_MS)}
          >
            {label}
          </Button>
        ))}
        <Button isBusy={isBusy} className="max-sm:h-touch max-sm:px-0" onClick={restOfToday}>
          today
        </Button>
      </div>
      {refusal && (
        <Note tone="late" className="mt-3">
          {refusal.message}
        </Note>
      )}
    </>
  );
}
