"use client";
import { type DragEvent, useState } from "react";
import type { Section } from "#server/core/routing/rule.ts";
import type { Place } from "../edit-rules.ts";

/** What a rule's grip spreads on its element. */
export type RuleGrip = { draggable: true; onDragStart: (event: DragEvent) => void };

const TYPE = "application/x-fairlead-rule";

/** Dragging rules in the list: which one is under way, and before which place it would fall. */
export function useRuleDrag(onMove: (ruleId: string, place: Place) => void) {
  const [target, setTarget] = useState<Place | null>(null);
  const gripOf = (ruleId: string): RuleGrip => ({
    draggable: true,
    onDragStart: (event) => {
      event.dataTransfer.setData(TYPE, ruleId);
      event.dataTransfer.effectAllowed = "move";
      const row = event.currentTarget.closest("li");
      if (row) event.dataTransfer.setDragImage(row, 40, 18);
    },
  });
  const over = (place: Place) => ({
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(TYPE)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      if (target?.section !== place.section || target.beforeId !== place.beforeId) setTarget(place);
    },
    onDragLeave: () => setTarget(null),
    onDrop: (event: DragEvent) => {
      const ruleId = event.dataTransfer.getData(TYPE);
      setTarget(null);
      if (ruleId === "" || ruleId === place.beforeId) return;
      event.preventDefault();
      onMove(ruleId, place);
    },
  });
  const isTarget = (section: Section, beforeId: string | null) =>
    target?.section === section && target.beforeId === beforeId;
  return { gripOf, over, isTarget };
}
