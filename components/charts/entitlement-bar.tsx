import { countWords } from "./number-words.ts";

interface EntitlementBarProps {
  assigned: number;
  entitled: number;
  /** The largest value among the rows that are compared; all bars share it. */
  max: number;
  width?: number;
}

/** Assigned as a bar, entitlement as a stroke: the distance between them is the balance. */
export function EntitlementBar({ assigned, entitled, max, width = 130 }: EntitlementBarProps) {
  const scale = (value: number) => (max <= 0 ? 0 : Math.min(1, value / max) * (width - 2));
  return (
    <span className="inline-flex items-center gap-2.5 whitespace-nowrap align-middle tabular-nums">
      <svg width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true" className="flex-none">
        <rect y="4.5" height="7" width={scale(assigned).toFixed(1)} className="fill-ramp-3" />
        <path d={`M${(scale(entitled) + 1).toFixed(1)} 1v14`} strokeWidth="1.5" className="stroke-ink" />
      </svg>
      <span>
        <b>{countWords(assigned)}</b> <span className="text-ink-3">{entitled.toFixed(1)}</span>
        <span className="sr-only"> entitled</span>
      </span>
    </span>
  );
}
