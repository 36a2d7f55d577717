"use client";
import { type ReactNode, useState } from "react";
import { Area, ReferenceArea, ReferenceLine } from "recharts";
import { Select } from "#components/ui/select.tsx";
import { ChartFigure } from "./chart-figure.tsx";
import { LinePlot, type LineRow, type LineSeries } from "./line-plot.tsx";
import { dayWords, signed } from "./number-words.ts";
import { MOST_LABELS } from "./spread-labels.ts";

/** A day's end: each rep's balance in leads, and the widest anyone drifted during the day. */
export interface BalanceRow extends LineRow {
  low?: number | undefined;
  high?: number | undefined;
}

interface BalanceChartProps {
  /** Days in order, oldest first. */
  rows: readonly BalanceRow[];
  reps: readonly LineSeries[];
  /** The rep in teal at first: the reader, or whoever is looked at. */
  focusedId?: string | undefined;
  title?: string;
  note?: ReactNode;
  onOpenDay?: ((day: string) => void) | undefined;
  height?: number;
  className?: string;
}

/** Fairness over time: each rep's day-end balance inside the band of ±1 lead. */
export function BalanceChart({
  rows,
  reps,
  focusedId,
  title = "Balance over time",
  note = NOTE,
  onOpenDay,
  height,
  className,
}: BalanceChartProps) {
  const [focused, setFocused] = useState(focusedId ?? reps[0]?.id ?? "");
  const widest = widestOf(rows);
  const edge = Math.max(1, Math.ceil(widest * 10) / 10);
  const isBeyond = edge > LITTLE_BEYOND;
  const summary = `Balance of ${reps.length} reps over ${rows.length} days; the widest was ${widest.toFixed(2)} ${widest <= 1 ? "of a lead" : "leads"} from their share.`;
  return (
    <ChartFigure
      title={title}
      note={note}
      summary={summary}
      table={tableOf(rows, reps)}
      actions={
        reps.length > MOST_LABELS && (
          <Select
            aria-label="Rep to follow"
            size="sm"
            value={focused}
            options={reps.map((rep) => ({ value: rep.id, label: rep.label }))}
            onChange={(event) => setFocused(event.target.value)}
          />
        )
      }
      {...(className ? { className } : {})}
    >
      <div className="relative">
        <p className="absolute top-0 left-0 text-2xs text-ink-2">
          {isBeyond ? `+${edge}, the pool owes; dotted: one lead` : "+1, the pool owes one lead"}
        </p>
        <LinePlot
          rows={rows}
          series={withFirstNames(reps)}
          focusedId={focused}
          onFocus={setFocused}
          domain={[-edge, edge]}
          ticks={[-1, 0, 1]}
          format={signed}
          axisHeight={44}
          {...(height ? { height } : {})}
          onOpenDay={onOpenDay}
          backdrop={<Band hasDrift={rows.some((row) => row.low !== undefined)} />}
        />
        <p className="absolute bottom-[26px] left-0 text-2xs text-ink-2">
          {isBeyond ? `−${edge}, ahead` : "−1, one lead ahead"}
        </p>
      </div>
    </ChartFigure>
  );
}

/** Up to here the edges of the picture are close enough to those of the band to stand for them. */
const LITTLE_BEYOND = 1.2;
const NOTE = "where each rep stood at the end of the day; shaded: the widest anyone drifted within it";

function Band({ hasDrift }: { hasDrift: boolean }) {
  const edge = { stroke: "var(--color-ink-4)", strokeDasharray: "2 3" };
  return (
    <>
      <ReferenceArea y1={-1} y2={1} fill="var(--color-ramp-1)" fillOpacity={0.55} />
      {hasDrift && (
        <Area
          dataKey={(row: BalanceRow) => [row.low ?? 0, row.high ?? 0]}
          type="linear"
          stroke="none"
          fill="var(--color-ramp-2)"
          fillOpacity={0.75}
          isAnimationActive={false}
          activeDot={false}
          tooltipType="none"
        />
      )}
      <ReferenceLine y={0} stroke="var(--color-line-strong)" />
      <ReferenceLine y={1} {...edge} />
      <ReferenceLine y={-1} {...edge} />
    </>
  );
}

/** On a phone the first name stands for a rep whom it tells from the others. */
function withFirstNames(reps: readonly LineSeries[]): LineSeries[] {
  const firstOf = ({ label }: LineSeries) => label.split(" ")[0] ?? label;
  const first = reps.map(firstOf);
  return reps.map((rep) =>
    first.filter((name) => name === firstOf(rep)).length === 1 ? { ...rep, shortLabel: firstOf(rep) } : rep,
  );
}

function widestOf(rows: readonly BalanceRow[]): number {
  const all = rows.flatMap((row) => [
    row.low ?? 0,
    row.high ?? 0,
    ...Object.values(row.values).map((value) => value ?? 0),
  ]);
  return Math.max(0, ...all.map(Math.abs));
}

function tableOf(rows: readonly BalanceRow[], reps: readonly LineSeries[]) {
  return {
    columns: [{ label: "Day" }, ...reps.map((rep) => ({ label: rep.label, isNumber: true }))],
    rows: rows.map((row) => [
      dayWords(row.day),
      ...reps.map((rep) => {
        const value = row.values[rep.id];
        return typeof value === "number" ? signed(value) : "–";
      }),
    ]),
  };
}
