"use client";
import { cx } from "#components/ui/cx.ts";
import { useNow, useTimeZone } from "#components/ui/now.tsx";
import { type NowLook, type NowState, nowWords } from "./now-words.ts";

/** The shape of somebody's presence: a full disc, half of one, or an empty ring. Never a colour alone. */
export function PresenceDot({ look, className }: { look: NowLook; className?: string }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" className={cx("flex-none", className)}>
      {look === "on" && <circle cx="5" cy="5" r="5" className="fill-accent" />}
      {look !== "on" && (
        <circle
          cx="5"
          cy="5"
          r="4"
          strokeWidth="2"
          className={cx("fill-none", look === "half" ? "stroke-accent" : "stroke-ink-4")}
        />
      )}
      {look === "half" && <path d="M5 1a4 4 0 0 1 0 8z" className="fill-accent" />}
    </svg>
  );
}

interface NowStateProps {
  state: NowState;
  /** The server's instant, epoch ms: what the state was read at. */
  asOf: number;
  /** Both lines in one. */
  isInline?: boolean;
  className?: string;
}

/** How somebody stands this minute, and until when in the viewer's zone. */
export function NowLine({ state, asOf, isInline = false, className }: NowStateProps) {
  const now = useNow("minute") ?? asOf;
  const timeZone = useTimeZone();
  const { title, note, look } = nowWords(state, now, timeZone);
  return (
    <span className={cx("inline-flex gap-2 align-middle leading-[18px]", className)}>
      <PresenceDot look={look} className="mt-1" />
      <span className="min-w-0">
        {title}
        {note && <span className={cx("text-ink-3", isInline ? "ml-1.5" : "block text-xs")}>{note}</span>}
      </span>
    </span>
  );
}
