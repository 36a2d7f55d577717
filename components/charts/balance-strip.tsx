import { cx } from "#components/ui/cx.ts";

interface BalanceStripProps {
  /** Day-end balances, oldest first. */
  values: readonly number[];
  isMe?: boolean;
  width?: number;
}

/** A rep's balance over time, small enough for a table cell: the frame is the ±1 band. The number stands in the next cell. */
export function BalanceStrip({ values, isMe = false, width = 128 }: BalanceStripProps) {
  const step = values.length > 1 ? (width - 4) / (values.length - 1) : 0;
  const points = values.map(
    (value, at) => `${(2 + at * step).toFixed(1)},${(12 - Math.max(-1, Math.min(1, value)) * 11).toFixed(1)}`,
  );
  return (
    <svg width={width} height="24" viewBox={`0 0 ${width} 24`} aria-hidden="true" className="block fill-none">
      <rect width={width} height="24" className={isMe ? "fill-ramp-1" : "fill-hover"} />
      <path d={`M0 12H${width}`} className="stroke-line-strong" />
      <polyline
        points={points.join(" ")}
        strokeWidth={isMe ? 1.25 : 1}
        strokeLinejoin="round"
        className={cx(isMe ? "stroke-accent" : "stroke-ink-3")}
      />
    </svg>
  );
}
