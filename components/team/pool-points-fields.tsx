"use client";
import { useId } from "react";
import { typeWords } from "#components/leads/lead-words.ts";
import { Input } from "#components/ui/input.tsx";
import { LEAD_TYPES } from "#server/core/lead/lead-type.ts";
import type { RulesDraft, SizePoints } from "./pool-rules-draft.ts";

type Points = Pick<RulesDraft, "points" | "typePoints" | "sizePoints">;

interface PoolPointsFieldsProps {
  draft: Points;
  onChange: (change: Partial<Points>) => void;
  problem: string | undefined;
}

/** What a lead is worth in value points: by its priority, and beside it by its type and its company's size. */
export function PoolPointsFields({
  draft: { points, typePoints, sizePoints },
  onChange,
  problem,
}: PoolPointsFieldsProps) {
  const isTyped = Object.values(typePoints).some((text) => text !== "");
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">Value points of a lead</legend>
      <div className="grid grid-cols-4 gap-3">
        {["P1", "P2", "P3", "P4"].map((priority, at) => (
          <PointInput
            key={priority}
            label={priority}
            value={points[at] ?? ""}
            onChange={(text) => onChange({ points: points.map((one, place) => (place === at ? text : one)) })}
          />
        ))}
      </div>
      <details open={isTyped} className="group">
        <summary className="link w-fit cursor-pointer py-1 text-sm max-sm:min-h-touch">Points by lead type</summary>
        <div className="mt-2 grid grid-cols-3 gap-3 max-sm:grid-cols-2">
          {LEAD_TYPES.map((type) => (
            <PointInput
              key={type}
              label={typeWords(type)}
              value={typePoints[type] ?? ""}
              onChange={(text) => onChange({ typePoints: { ...typePoints, [type]: text } })}
            />
          ))}
        </div>
      </details>
      <details open={sizePoints.some(({ from }) => from !== "")} className="group">
        <summary className="link w-fit cursor-pointer py-1 text-sm max-sm:min-h-touch">Points by company size</summary>
        <div className="mt-2 flex flex-col gap-2">
          {sizePoints.map((band) => (
            <SizeBand
              key={band.place}
              band={band}
              onChange={(one) =>
                onChange({ sizePoints: sizePoints.map((old) => (old.place === one.place ? one : old)) })
              }
            />
          ))}
        </div>
      </details>
      <p className={problem ? "text-late-ink text-sm" : "text-ink-3 text-sm"}>
        {problem ??
          "A lead is worth the points of its priority, its type and its company’s size together, at least 1. Empty adds nothing; all empty: every lead is 1 point."}
      </p>
    </fieldset>
  );
}

interface SizeBandProps {
  band: SizePoints;
  onChange: (band: SizePoints) => void;
}

const EXAMPLES = ["50", "500", "5000"];

function SizeBand({ band, onChange }: SizeBandProps) {
  return (
    <div className="flex items-center gap-2 text-ink-3 text-sm">
      From
      <Input
        aria-label={`Size ${band.place}: employees from`}
        className="w-28 max-sm:w-20"
        inputMode="numeric"
        value={band.from}
        placeholder={EXAMPLES[band.place - 1] ?? ""}
        onChange={({ target }) => onChange({ ...band, from: target.value.trim() })}
      />
      employees
      <Input
        aria-label={`Size ${band.place}: points`}
        className="w-20 max-sm:w-16"
        inputMode="numeric"
        value={band.points}
        placeholder="0"
        onChange={({ target }) => onChange({ ...band, points: target.value.trim() })}
      />
      points
    </div>
  );
}

function PointInput({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="truncate text-ink-3 text-xs">
        {label}
      </label>
      <Input
        id={id}
        aria-label={`Points of ${label}`}
        inputMode="numeric"
        value={value}
        placeholder="0"
        onChange={({ target }) => onChange(target.value.trim())}
      />
    </div>
  );
}
