"use client";
import type { ReactNode } from "react";
import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { niceMax, TICK } from "./chart-axis.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { ChartTooltip } from "./chart-tooltip.tsx";
import { countWords } from "./number-words.ts";

/** One bar: how many, and how many of them were late (its red foot). */
export interface HistogramRow {
  /** Under the bar: `10`, `0–1 min`. */
  label: string;
  count: number;
  late?: number;
}

interface HistogramProps {
  title: string;
  note?: ReactNode;
  summary: string;
  rows: readonly HistogramRow[];
  /** What the bars are made of, for the table's heads: `Hour`, `Minutes`. */
  unit: string;
  /** A dashed line at the bar with this label: the target. */
  target?: { label: string; words: string } | undefined;
  /** Every how many bars a tick is written. */
  tickEvery?: number;
  onOpen?: ((label: string) => void) | undefined;
  height?: number;
  className?: string;
}

/** Counts in bars from zero, with the late part as a red foot. */
export function Histogram(props: HistogramProps) {
  const { title, note, summary, rows, unit, className } = props;
  const hasLate = rows.some((row) => (row.late ?? 0) > 0);
  const table = {
    columns: [
      { label: unit },
      { label: "Leads", isNumber: true },
      ...(hasLate ? [{ label: "Late", isNumber: true }] : []),
    ],
    rows: rows.map((row) => [row.label, countWords(row.count), ...(hasLate ? [countWords(row.late ?? 0)] : [])]),
  };
  return (
    <ChartFigure title={title} note={note} summary={summary} table={table} {...(className ? { className } : {})}>
      <Bars {...props} />
    </ChartFigure>
  );
}

function Bars({ rows, target, tickEvery = 1, onOpen, height = 200 }: HistogramProps) {
  const max = niceMax(Math.max(0, ...rows.map((row) => row.count)));
  const data = rows.map((row) => ({ label: row.label, late: row.late ?? 0, rest: row.count - (row.late ?? 0) }));
  const bar = { stackId: "leads", isAnimationActive: false, maxBarSize: 44 } as const;
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 640, height }}>
      <BarChart
        data={data}
        barCategoryGap="14%"
        margin={{ top: 20, right: 4, bottom: 0, left: 0 }}
        onClick={(state) => typeof state.activeLabel === "string" && onOpen?.(state.activeLabel)}
        {...(onOpen ? { cursor: "pointer" } : {})}
      >
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="label"
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: "var(--color-line-strong)" }}
          interval={tickEvery - 1}
          height={26}
          tickMargin={8}
        />
        <YAxis
          domain={[0, max]}
          ticks={[0, max / 2, max]}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          width={34}
          tickFormatter={countWords}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--color-hover)" }}
          content={({ active, label }) => {
            const row = rows.find((one) => one.label === label);
            return active && row ? <ChartTooltip title={row.label} lines={linesOf(row)} /> : null;
          }}
        />
        <Bar dataKey="late" fill="var(--color-late)" {...bar} />
        <Bar dataKey="rest" fill="var(--color-ramp-3)" {...bar} />
        {target && (
          <ReferenceLine
            x={target.label}
            stroke="var(--color-ink)"
            strokeDasharray="3 3"
            label={{
              value: target.words,
              position: "insideTopLeft",
              fontSize: 11,
              fill: "var(--color-ink)",
              fontWeight: 500,
            }}
          />
        )}
      </BarChart>
    </ResponsiveContainer>
  );
}

function linesOf(row: HistogramRow) {
  const all = { key: "all", label: "Leads", value: countWords(row.count) };
  return row.late ? [all, { key: "late", label: "Late", value: countWords(row.late) }] : [all];
}
