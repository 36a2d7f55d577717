interface ChartTooltipProps {
  title: string;
  lines: readonly { key: string; label: string; value: string; isStrong?: boolean }[];
}

/** All values at the cursor, in one box. */
export function ChartTooltip({ title, lines }: ChartTooltipProps) {
  return (
    <div className="min-w-36 rounded-lg bg-raised px-3 py-2 text-xs shadow-float">
      <div className="mb-0.5 font-medium text-ink">{title}</div>
      {lines.map((line) => (
        <div
          key={line.key}
          className={line.isStrong ? "flex gap-4 font-semibold text-accent-ink" : "flex gap-4 text-ink-2"}
        >
          <span className="flex-1">{line.label}</span>
          <span className="tabular-nums">{line.value}</span>
        </div>
      ))}
    </div>
  );
}
