"use client";
import { type ReactNode, useState } from "react";
import { niceMax } from "./chart-axis.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { LinePlot, type LineRow, type LineSeries } from "./line-plot.tsx";
import { countWords, dayWords } from "./number-words.ts";

interface LineChartProps {
  title: string;
  note?: ReactNode;
  /** What it says, in a sentence. */
  summary: string;
  rows: readonly LineRow[];
  series: readonly LineSeries[];
  focusedId?: string | undefined;
  onOpenDay?: ((day: string) => void) | undefined;
  height?: number;
  className?: string;
}

/** Counts over days, such as the backlog: y from zero, each line labelled at its end. */
export function LineChart({
  title,
  note,
  summary,
  rows,
  series,
  focusedId,
  onOpenDay,
  height = 220,
  className,
}: LineChartProps) {
  const [focused, setFocused] = useState(focusedId ?? series[0]?.id ?? "");
  const largest = Math.max(0, ...rows.flatMap((row) => Object.values(row.values).map((value) => value ?? 0)));
  const max = niceMax(largest);
  const table = {
    columns: [{ label: "Day" }, ...series.map((one) => ({ label: one.label, isNumber: true }))],
    rows: rows.map((row) => [dayWords(row.day), ...series.map((one) => valueWords(row.values[one.id]))]),
  };
  return (
    <ChartFigure title={title} note={note} summary={summary} table={table} {...(className ? { className } : {})}>
      <LinePlot
        rows={rows}
        series={series}
        focusedId={focused}
        onFocus={setFocused}
        domain={[0, max]}
        ticks={[0, max / 2, max]}
        format={countWords}
        height={height}
        hasGrid
        onOpenDay={onOpenDay}
      />
    </ChartFigure>
  );
}

function valueWords(value: number | null | undefined): string {
  return typeof value === "number" ? countWords(value) : "–";
}
