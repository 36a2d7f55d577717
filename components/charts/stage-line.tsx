import { durationWords } from "#components/ui/time-words.ts";

/** One step between two stages; null while nobody has come that far. */
export interface Stage {
  /** The stage it ends in: "Accepted". */
  label: string;
  medianMs: number | null;
  p90Ms: number | null;
}

interface StageLineProps {
  /** The stage it starts from: "Received". */
  start: string;
  stages: readonly Stage[];
}

const RING = "size-3 flex-none rounded-full border-2 border-accent bg-canvas";

/** The way of a lead as a line through rings, with the median above each part and the slowest tenth beside it. */
export function StageLine({ start, stages }: StageLineProps) {
  return (
    <ol className="flex items-end max-sm:flex-col max-sm:items-stretch max-sm:gap-3">
      <li className="relative w-3 flex-none max-sm:flex max-sm:w-auto max-sm:items-center max-sm:gap-3">
        <span className={`block ${RING}`} aria-hidden="true" />
        <span className="mt-1 block whitespace-nowrap text-ink-2 text-sm max-sm:mt-0">{start}</span>
      </li>
      {stages.map((stage) => (
        <li
          key={stage.label}
          className="relative flex min-w-0 flex-1 flex-col items-end before:absolute before:right-1.5 before:bottom-[29px] before:left-0 before:h-0.5 before:bg-accent max-sm:flex-row-reverse max-sm:items-baseline max-sm:justify-end max-sm:gap-3 max-sm:before:hidden"
        >
          <span className="mb-2 flex items-baseline gap-2 self-center whitespace-nowrap max-sm:mb-0 max-sm:ml-auto max-sm:self-auto">
            <b className="text-lg tracking-tight">{stage.medianMs === null ? "–" : stepWords(stage.medianMs)}</b>
            {stage.p90Ms !== null && <span className="text-ink-3 text-xs">{stepWords(stage.p90Ms)}</span>}
          </span>
          <span className={`relative max-sm:hidden ${RING}`} aria-hidden="true" />
          <span className="mt-1 whitespace-nowrap text-ink-2 text-sm max-sm:mt-0">{stage.label}</span>
        </li>
      ))}
    </ol>
  );
}

/** Steps inside the machine take milliseconds; people take minutes and days. */
function stepWords(ms: number): string {
  if (ms >= 1 && ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms >= 1 && ms < 10_000) return `${(ms / 1_000).toFixed(1)} s`;
  return durationWords(ms);
}
