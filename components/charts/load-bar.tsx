import { cx } from "#components/ui/cx.ts";
import { countWords } from "./number-words.ts";

interface LoadBarProps {
  value: number;
  /** Null where there is no limit: only the number is shown. */
  limit: number | null;
  className?: string;
}

/** How full something is against its limit: "4 of 6". Full is black, never red: a cap that holds is not a failure. */
export function LoadBar({ value, limit, className }: LoadBarProps) {
  if (limit === null) return <span className={cx("tabular-nums", className)}>{countWords(value)}</span>;
  const percent = limit === 0 ? 100 : Math.min(100, (100 * value) / limit);
  return (
    <span className={cx("inline-flex items-center gap-2 whitespace-nowrap align-middle tabular-nums", className)}>
      <span aria-hidden="true" className="h-1 w-11 flex-none overflow-hidden rounded-full bg-pressed">
        <span
          className={cx("block h-full rounded-full", percent >= 100 ? "bg-ink" : "bg-ink-3")}
          style={{ width: `${percent}%` }}
        />
      </span>
      {countWords(value)} of {countWords(limit)}
    </span>
  );
}
