"use client";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { dayStart, localDate, localInstant, nextDate } from "./day-window.ts";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

const HOUR_MS = 3_600_000;

/** Time off that begins now: for an hour, or for the rest of the day in the person's zone. */
export function AwayFor({ slug, timeZone }: { slug: string; timeZone: string }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const { isBusy, run, refusal } = useChange();
  const leave = async (words: string, endsAt: number) => {
    const { timeOffId } = await client.team.addTimeOff.mutate({ slug, of: { startsAt: Date.now(), endsAt } });
    await refresh();
    const undo = async () => {
      await client.team.removeTimeOff.mutate({ slug, timeOffId });
      await refresh();
    };
    toast({ text: `You take no leads ${words}`, undo });
  };
  const restOfToday = () => {
    const today = localDate(dayStart(Date.now(), timeZone), timeZone);
    return run(() => leave("for the rest of today", localInstant(nextDate(today), "00:00", timeZone)));
  };
  return (
    <>
      <div className="mt-3 flex flex-wrap items-center gap-2 border-line border-t pt-3">
        <span className="mr-auto text-ink-3 text-sm">Be away for</span>
        <Button
          isBusy={isBusy}
          className="max-sm:h-touch"
          onClick={() => run(() => leave("for an hour", Date.now() + HOUR_MS))}
        >
          1 h
        </Button>
        <Button isBusy={isBusy} className="max-sm:h-touch" onClick={restOfToday}>
          the rest of today
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
