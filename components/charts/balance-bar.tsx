import { cx } from "#components/ui/cx.ts";
import { balanceWords, signed } from "./number-words.ts";

interface BalanceBarProps {
  /** Entitlement less assigned, in leads. Right of the middle: the pool owes the rep. */
  value: number;
  /** The reader's own, or the one who was chosen: teal. */
  isMe?: boolean;
  /** Cannot take a lead now: faint. */
  isEligible?: boolean;
  width?: number;
  /** Shown beside the picture; leave it off only where the number stands nearby. */
  hasNumber?: boolean;
  className?: string;
}

const INSET = 8;

/** A balance: a ring on a line inside −1 to +1. Beyond the band the ring stays at its end and the number tells. */
export function BalanceBar({
  value,
  isMe = false,
  isEligible = true,
  width = 112,
  hasNumber = true,
  className,
}: BalanceBarProps) {
  const middle = width / 2;
  const x = middle + Math.max(-1, Math.min(1, value)) * (middle - INSET);
  const line = isMe ? "stroke-accent" : "stroke-ink-3";
  return (
    <span className={cx("inline-flex items-center gap-1.5 whitespace-nowrap align-middle text-sm", className)}>
      <svg
        width={width}
        height="20"
        viewBox={`0 0 ${width} 20`}
        aria-hidden="true"
        className={cx("flex-none", !isEligible && "opacity-60")}
      >
        <rect x={INSET} y="6" width={width - 2 * INSET} height="8" rx="4" className="fill-pressed" />
        <path d={`M${middle} 3v14`} className="stroke-ink-4" />
        <path d={`M${middle} 10H${x.toFixed(1)}`} strokeWidth="2" className={line} />
        <circle
          cx={x.toFixed(1)}
          cy="10"
          r="4"
          strokeWidth="2"
          className={cx("fill-canvas", isMe ? "stroke-accent" : "stroke-ink-2")}
        />
      </svg>
      {hasNumber && (
        <span aria-hidden="true" className="min-w-[38px] text-right tabular-nums">
          {signed(value)}
        </span>
      )}
      <span className="sr-only">{balanceWords(value)}</span>
    </span>
  );
}
