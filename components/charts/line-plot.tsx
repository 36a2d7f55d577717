"use client";
import type { ReactNode } from "react";
import { CartesianGrid, ComposedChart, Line, ReferenceDot, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { dayTicks, TICK } from "./chart-axis.ts";
import { ChartTooltip } from "./chart-tooltip.tsx";
import { dayWords } from "./number-words.ts";
import { labelledEnds, spreadLabels } from "./spread-labels.ts";

/** One line: its key in the rows, and its name. */
export interface LineSeries {
  id: string;
  label: string;
  /** Its name where room is short; `label` where there is none. */
  shortLabel?: string | undefined;
}

/** One day: a value per series; null where there is none. */
export interface LineRow {
  /** `2026-10-19` */
  day: string;
  values: Readonly<Record<string, number | null>>;
}

interface LinePlotProps {
  rows: readonly LineRow[];
  series: readonly LineSeries[];
  /** The line in teal. */
  focusedId: string;
  onFocus: (id: string) => void;
  domain: readonly [number, number];
  ticks: readonly number[];
  format: (value: number) => string;
  height?: number;
  /** Room below the plot for the days, and for a line of words above them. */
  axisHeight?: number;
  /** Drawn below the lines: a band. Recharts elements. */
  backdrop?: ReactNode;
  hasGrid?: boolean;
  /** A click on a day opens what is behind it. */
  onOpenDay?: ((day: string) => void) | undefined;
}

const TOP = 24;

/** Lines over days, labelled at their end; the name at the right selects the teal one. The cursor also moves with the arrow keys. */
export function LinePlot(props: LinePlotProps) {
  const { rows, series, focusedId, onFocus, domain, height = 290, axisHeight = 30 } = props;
  const last = rows.at(-1);
  const plotHeight = height - TOP - axisHeight;
  const y = (value: number) => TOP + ((domain[1] - value) / (domain[1] - domain[0])) * plotHeight;
  const ends = labelledEnds(
    series.map((one) => ({ ...one, value: last?.values[one.id] ?? null })),
    focusedId,
  );
  const tops = spreadLabels(
    ends.map((end) => y(end.value ?? 0)),
    22,
    TOP,
    TOP + plotHeight,
  );
  return (
    <div className="flex" style={{ height }}>
      <div className="min-w-0 flex-1">
        <Plot {...props} height={height} axisHeight={axisHeight} />
      </div>
      <div className="relative w-32 flex-none max-sm:w-28">
        <svg
          width="12"
          height={height}
          aria-hidden="true"
          className="absolute top-0 left-0 fill-none stroke-line-strong"
        >
          {ends.map((end, at) => end.value !== null && <path key={end.id} d={`M1 ${y(end.value)}L10 ${tops[at]}`} />)}
        </svg>
        {ends.map((end, at) => (
          <button
            key={end.id}
            type="button"
            aria-pressed={end.id === focusedId}
            onClick={() => onFocus(end.id)}
            style={{ top: tops[at] }}
            className="absolute inset-x-0 flex h-[22px] -translate-y-1/2 items-center gap-2 rounded-xs pl-3 text-left text-ink-2 text-xs hover:text-ink aria-pressed:font-semibold aria-pressed:text-accent-ink"
          >
            <span className="min-w-0 flex-1 truncate" title={end.label}>
              <span className={end.shortLabel && "max-sm:hidden"}>{end.label}</span>
              {end.shortLabel && <span className="sm:hidden">{end.shortLabel}</span>}
            </span>
            <span className="tabular-nums">{end.value === null ? "–" : props.format(end.value)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function Plot({
  rows,
  series,
  focusedId,
  domain,
  ticks,
  format,
  height,
  backdrop,
  hasGrid = false,
  onOpenDay,
  axisHeight,
}: LinePlotProps & { height: number; axisHeight: number }) {
  const last = rows.at(-1);
  const end = last?.values[focusedId];
  // The focused line is drawn last, above the others.
  const ordered = [...series.filter((one) => one.id !== focusedId), ...series.filter((one) => one.id === focusedId)];
  const data = rows.map((row) => ({ ...row }));
  const lines = (row: LineRow) => linesOf(row, series, focusedId, format);
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 640, height }}>
      <ComposedChart
        data={data}
        margin={{ top: TOP, right: 6, bottom: 0, left: 0 }}
        onClick={(state) => typeof state.activeLabel === "string" && onOpenDay?.(state.activeLabel)}
        {...(onOpenDay ? { cursor: "pointer" } : {})}
      >
        {backdrop}
        {hasGrid && <CartesianGrid vertical={false} stroke="var(--color-line)" />}
        <XAxis
          dataKey="day"
          ticks={dayTicks(rows.map((row) => row.day))}
          tickFormatter={dayWords}
          tick={TICK}
          tickLine={false}
          axisLine={hasGrid ? { stroke: "var(--color-line-strong)" } : false}
          interval="preserveStart"
          height={axisHeight}
          tickMargin={axisHeight - 18}
        />
        <YAxis
          hide={!hasGrid}
          domain={[...domain]}
          ticks={[...ticks]}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          width={hasGrid ? 34 : 0}
          tickFormatter={format}
          allowDataOverflow
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--color-ink-3)" }}
          content={({ active, label }) =>
            active && <DayTooltip row={rows.find((one) => one.day === label)} lines={lines} />
          }
        />
        {ordered.map((one) => (
          <Line
            key={one.id}
            dataKey={(row: LineRow) => row.values[one.id] ?? null}
            name={one.label}
            type="linear"
            dot={false}
            activeDot={
              one.id === focusedId ? { r: 3.5, fill: "var(--color-accent)", stroke: "var(--color-canvas)" } : false
            }
            stroke={one.id === focusedId ? "var(--color-accent)" : "var(--color-ink-4)"}
            strokeWidth={one.id === focusedId ? 2.25 : 1.25}
            isAnimationActive={false}
          />
        ))}
        {last && typeof end === "number" && (
          <ReferenceDot
            x={last.day}
            y={end}
            r={4}
            fill="var(--color-canvas)"
            stroke="var(--color-accent)"
            strokeWidth={2}
            ifOverflow="visible"
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

type TooltipLines = ReturnType<typeof linesOf>;

function DayTooltip({ row, lines }: { row: LineRow | undefined; lines: (row: LineRow) => TooltipLines }) {
  return row ? <ChartTooltip title={dayWords(row.day)} lines={lines(row)} /> : null;
}

function linesOf(row: LineRow, series: readonly LineSeries[], focusedId: string, format: (value: number) => string) {
  return series.map((one) => {
    const value = row.values[one.id];
    return {
      key: one.id,
      label: one.label,
      value: typeof value === "number" ? format(value) : "–",
      isStrong: one.id === focusedId,
    };
  });
}
