"use client";
import { SlaRing } from "#components/charts/sla-clock.tsx";
import { type SlaState, slaAnnouncement, slaFace } from "#components/charts/sla-face.ts";
import { cx } from "#components/ui/cx.ts";
import { useNow, useTimeZone } from "#components/ui/now.tsx";
import { clockTime, durationWords, shortTime } from "#components/ui/time-words.ts";
import { typeWords } from "./lead-words.ts";
import type { LeadPage } from "./types.ts";

const BOX: Record<SlaState, string> = {
  ok: "border-line",
  soon: "border-soon-line bg-soon-soft",
  late: "border-late-line bg-late-soft",
  met: "border-line",
  paused: "border-line",
};
const INK: Record<SlaState, string> = {
  ok: "text-ink",
  soon: "text-soon-ink",
  late: "text-late-ink",
  met: "text-met-ink",
  paused: "text-ink",
};
const LAST_MS = 600_000;

/** How long there is to act on an open lead, in the viewer's time and in the lead's own; nothing where no clock runs. */
export function DueBanner({
  page,
  className,
}: {
  page: Pick<LeadPage, "lead" | "restsUntil" | "may">;
  className?: string;
}) {
  const { lead, restsUntil, may } = page;
  const timeZone = useTimeZone();
  const dueMs = lead.dueAt?.getTime() ?? 0;
  const coarse = useNow("minute");
  const fine = useNow(coarse !== null && Math.abs(dueMs - coarse) < 2 * LAST_MS ? "second" : "minute");
  if (lead.status !== "assigned" || lead.dueAt === null || lead.assignedAt === null) return null;
  const now = fine ?? lead.assignedAt.getTime();
  const times = {
    startedAt: lead.assignedAt.getTime(),
    dueAt: dueMs,
    metAt: lead.firstActionAt?.getTime() ?? null,
    resumesAt: restsUntil?.getTime() ?? null,
  };
  const face = slaFace(times, now, timeZone);
  const isMet = lead.firstActionAt !== null;
  return (
    <div className={cx("flex items-center gap-3 rounded-md border py-2.5 pr-3.5 pl-3", BOX[face.state], className)}>
      <SlaRing state={face.state} share={face.share} size={36} />
      <div className="min-w-0">
        <p className={cx("font-semibold text-md tabular-nums leading-[22px] tracking-[-0.008em]", INK[face.state])}>
          {isMet ? metTitle(times.metAt ?? now, times) : openTitle(dueMs, now, timeZone)}
        </p>
        <p className="text-sm">
          {face.state === "paused" && restsUntil && (
            <>The clock rests until {shortTime(restsUntil.getTime(), now, timeZone)}. </>
          )}
          {isMet ? "The clock has stopped." : <UntilWhen lead={lead} isOwn={may.isOwn} now={now} timeZone={timeZone} />}
        </p>
        <span className="sr-only" aria-live="polite">
          {slaAnnouncement(times, now)}
        </span>
      </div>
    </div>
  );
}

function metTitle(metAt: number, { startedAt, dueAt }: { startedAt: number; dueAt: number }): string {
  const took = durationWords(metAt - startedAt);
  return metAt <= dueAt ? `Acted on in time, after ${took}` : `Acted on late, after ${took}`;
}

function openTitle(dueMs: number, now: number, timeZone: string): string {
  const left = dueMs - now;
  if (left <= 0) return `${durationWords(left)} over`;
  return left < 86_400_000
    ? `${durationWords(left)} left to act first`
    : `Act first by ${shortTime(dueMs, now, timeZone)}`;
}

interface UntilWhenProps {
  lead: LeadPage["lead"];
  isOwn: boolean;
  now: number;
  timeZone: string;
}

function UntilWhen({ lead, isOwn, now, timeZone }: UntilWhenProps) {
  const dueMs = lead.dueAt?.getTime() ?? now;
  const isToday = Math.abs(dueMs - now) < 12 * 3_600_000;
  const mine = isToday ? clockTime(dueMs, timeZone) : shortTime(dueMs, now, timeZone);
  const theirs = lead.timeZone && lead.timeZone !== timeZone ? clockTime(dueMs, lead.timeZone) : null;
  const place = lead.timeZone?.split("/").at(-1)?.replaceAll("_", " ");
  return (
    <>
      Call or write by <b>{mine}</b> your time
      {theirs && theirs !== clockTime(dueMs, timeZone) ? ` (${theirs} in ${place})` : ""}. {lead.priority}{" "}
      {typeWords(lead.type).toLowerCase()}, counted in {isOwn ? "your" : `${lead.ownerName}’s`} working hours.
    </>
  );
}
