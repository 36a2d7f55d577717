"use client";
import { CalendarPlus, X } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { TimeOffDialog } from "./time-off-dialog.tsx";
import { timeOffWords } from "./time-off-words.ts";
import { useTeamRefresh } from "./use-team-cache.ts";
import { type Weekly, weeklyWords } from "./weekly-words.ts";

interface TimeOff {
  id: string;
  startsAt: Date;
  endsAt: Date;
  note: string;
}

interface TimeOffListProps {
  slug: string;
  person: { id: string; name: string; timeZone: string };
  /** The reader's own: no rep is named in what is sent. */
  isOwn: boolean;
  timeOff: readonly TimeOff[];
  weekly: readonly (Weekly & { id: string; note: string })[];
  now: number;
  canWrite: boolean;
}

/** Time off that is not over, soonest first, with what adds some and takes it back. */
export function TimeOffList({ slug, person, isOwn, timeOff, weekly, now, canWrite }: TimeOffListProps) {
  const [isAdding, setAdding] = useState(false);
  return (
    <section aria-label="Time off">
      <SectionHead
        title="Time off"
        actions={
          canWrite && (
            <Button size="sm" icon={<CalendarPlus />} onClick={() => setAdding(true)}>
              Add time off
            </Button>
          )
        }
      />
      {timeOff.length + weekly.length === 0 ? (
        <p className="text-ink-2 text-sm">None planned.</p>
      ) : (
        <ul className="border-line border-t">
          {weekly.map((one) => (
            <li key={one.id} className="flex min-h-11 items-center gap-3 border-line-soft border-b py-1.5 text-sm">
              <span className="min-w-0 flex-1">
                {weeklyWords(one)}
                {one.note && <span className="block text-ink-3 text-xs">{one.note}</span>}
              </span>
              {canWrite && <StopWeekly slug={slug} id={one.id} />}
            </li>
          ))}
          {timeOff.map((one) => (
            <li key={one.id} className="flex min-h-11 items-center gap-3 border-line-soft border-b py-1.5 text-sm">
              <span className="min-w-0 flex-1">
                {timeOffWords(one.startsAt.getTime(), one.endsAt.getTime(), person.timeZone)}
                {one.note && <span className="block text-ink-3 text-xs">{one.note}</span>}
              </span>
              {one.startsAt.getTime() <= now && <Badge tone="line">Now</Badge>}
              {canWrite && <TakeBack slug={slug} repId={isOwn ? null : person.id} timeOff={one} />}
            </li>
          ))}
        </ul>
      )}
      {isAdding && (
        <TimeOffDialog
          slug={slug}
          repId={isOwn ? null : person.id}
          name={isOwn ? "Saved: you" : person.name}
          timeZone={person.timeZone}
          now={now}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}

function StopWeekly({ slug, id }: { slug: string; id: string }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const remove = async () => {
    try {
      await client.team.removeWeeklyTimeOff.mutate({ slug, weeklyTimeOffId: id });
      await refresh();
      toast({ text: "Weekly time off taken back" });
    } catch (error) {
      toast({ tone: "late", text: refusalOf(error).message });
    }
  };
  return <IconButton label="Take this weekly time off back" icon={<X />} size="sm" onClick={remove} />;
}

function TakeBack({ slug, repId, timeOff }: { slug: string; repId: string | null; timeOff: TimeOff }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const { startsAt, endsAt, note } = timeOff;
  const undo = async () => {
    const span = { startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), note };
    await client.team.addTimeOff.mutate({ slug, of: { ...(repId ? { repId } : {}), ...span } });
    await refresh();
  };
  const remove = async () => {
    try {
      await client.team.removeTimeOff.mutate({ slug, timeOffId: timeOff.id });
      await refresh();
      toast({ text: "Time off taken back", undo });
    } catch (error) {
      toast({ tone: "late", text: refusalOf(error).message });
    }
  };
  return <IconButton label="Take this time off back" icon={<X />} size="sm" onClick={remove} />;
}
