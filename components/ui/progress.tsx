import type { ReactNode } from "react";

interface ProgressProps {
  label: string;
  done: number;
  total: number;
  /** What has come out so far: `51 changed so far, 2 failed`. */
  detail?: ReactNode;
  /** A Cancel button, where the work can be stopped. */
  action?: ReactNode;
}

const COUNT = new Intl.NumberFormat("en");

/** Long work that can be counted: name, bar, counts. */
export function Progress({ label, done, total, detail, action }: ProgressProps) {
  const percent = total > 0 ? Math.min(100, Math.round((100 * done) / total)) : 0;
  return (
    <div className="text-sm">
      <div className="mb-1.5 flex items-baseline gap-3">
        <span className="font-medium">{label}</span>
        <span className="ml-auto text-ink-2 tabular-nums">
          {COUNT.format(done)} of {COUNT.format(total)}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-1.5 overflow-hidden rounded-xs bg-pressed"
      >
        <div
          className="h-full bg-accent transition-[width] duration-(--duration-move)"
          style={{ width: `${percent}%` }}
        />
      </div>
      {(detail || action) && (
        <div className="mt-2 flex items-center gap-3 text-ink-2">
          <span className="min-w-0 flex-1">{detail}</span>
          {action}
        </div>
      )}
    </div>
  );
}
