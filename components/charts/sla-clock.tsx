"use client";
import { cx } from "#components/ui/cx.ts";
import { useNow, useTimeZone } from "#components/ui/now.tsx";
import { epochMs, type Instant } from "#components/ui/time-words.ts";
import { type SlaState, slaAnnouncement, slaFace } from "./sla-face.ts";

const INK: Record<SlaState, string> = {
  ok: "text-ink-2",
  soon: "text-soon-ink",
  late: "text-late-ink",
  met: "text-met-ink",
  paused: "text-ink-3 font-normal",
};

interface SlaClockProps {
  startedAt: Instant;
  dueAt: Instant;
  metAt?: Instant | null | undefined;
  /** When working time begins again, while the clock rests. */
  resumesAt?: Instant | null | undefined;
  /** The open lead: a screen reader hears five minutes, one minute and late. */
  isAnnounced?: boolean;
  className?: string;
}

/** How long there is to act: a ring that empties, always with words. Ticks each minute. */
export function SlaClock({ startedAt, dueAt, metAt, resumesAt, isAnnounced = false, className }: SlaClockProps) {
  const timeZone = useTimeZone();
  const startedMs = epochMs(startedAt);
  const now = useNow("minute") ?? startedMs;
  const times = {
    startedAt: startedMs,
    dueAt: epochMs(dueAt),
    metAt: optionalMs(metAt),
    resumesAt: optionalMs(resumesAt),
  };
  const face = slaFace(times, now, timeZone);
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 whitespace-nowrap align-middle font-medium text-sm tabular-nums",
        INK[face.state],
        className,
      )}
    >
      <SlaRing state={face.state} share={face.share} />
      {face.words}
      {isAnnounced && (
        <span className="sr-only" aria-live="polite">
          {slaAnnouncement(times, now)}
        </span>
      )}
    </span>
  );
}

function optionalMs(at: Instant | null | undefined): number | null {
  return at === null || at === undefined ? null : epochMs(at);
}

interface SlaRingProps {
  state: SlaState;
  /** What is left, 0 to 1. */
  share: number;
  /** 16 in a row, 36 in a banner. */
  size?: number;
}

/** The ring alone; words stand beside it. */
export function SlaRing({ state, share, size = 16 }: SlaRingProps) {
  const middle = size / 2;
  const stroke = size >= 32 ? 3.5 : 2.25;
  const radius = middle - (state === "ok" || state === "soon" ? stroke / 2 + 0.625 : 1);
  const length = 2 * Math.PI * radius;
  const ring = { cx: middle, cy: middle, r: radius };
  const scale = `scale(${size / 16})`;
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden="true"
      className="flex-none fill-none [stroke-linecap:round]"
    >
      {(state === "ok" || state === "soon") && (
        <>
          <circle
            {...ring}
            strokeWidth={stroke}
            className={state === "soon" ? "stroke-soon-line" : "stroke-line-strong"}
          />
          <circle
            {...ring}
            strokeWidth={stroke}
            strokeLinecap="butt"
            strokeDasharray={`${(share * length).toFixed(2)} ${length.toFixed(2)}`}
            transform={`rotate(-90 ${middle} ${middle})`}
            className={cx("[stroke-linecap:butt]", state === "soon" ? "stroke-soon" : "stroke-ink-3")}
          />
        </>
      )}
      {state === "late" && (
        <>
          <circle {...ring} r={middle - 0.5} className="fill-late" />
          <path d="M8 4.32V8.8M8 11.44V11.76" strokeWidth="1.75" transform={scale} className="stroke-canvas" />
        </>
      )}
      {state === "met" && (
        <>
          <circle {...ring} strokeWidth="1.5" className="stroke-met" />
          <path
            d="M4.96 8.32l2.24 2.24 4.16-4.64"
            strokeWidth="1.6"
            strokeLinejoin="round"
            transform={scale}
            className="stroke-met-ink"
          />
        </>
      )}
      {state === "paused" && (
        <>
          <circle {...ring} strokeWidth="1.5" strokeDasharray="2.2 2" className="stroke-ink-4" />
          <path d="M6.4 5.76v4.48M9.6 5.76v4.48" strokeWidth="1.5" transform={scale} className="stroke-ink-3" />
        </>
      )}
    </svg>
  );
}
