"use client";
import { LoadBar } from "#components/charts/load-bar.tsx";
import { CellNote } from "#components/ui/table.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { isDayOfAll, nearestCap } from "#server/core/pool/cap-use.ts";
import { capSpan, capUsesWords } from "./cap-words.ts";
import type { PoolMember } from "./types.ts";

/** How near a member is to a cap: the plain day as "4 of 6", any other nearest one by its name; all of them on hover and focus. */
export function TodayCell({ member: { now, capUses } }: { member: PoolMember }) {
  const nearest = nearestCap(capUses);
  if (!nearest || (capUses.length === 1 && isDayOfAll(nearest)))
    return <LoadBar value={now.today} limit={nearest?.limit ?? null} />;
  return (
    <Tooltip text={capUsesWords(capUses, now.today)}>
      <button type="button" className="cursor-help text-left">
        <LoadBar value={nearest.count} limit={nearest.limit} />
        <CellNote>
          {capSpan(nearest)}
          {nearest.isOfPool && ", here"}
        </CellNote>
      </button>
    </Tooltip>
  );
}
