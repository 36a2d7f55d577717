"use client";
import { GripVertical, TriangleAlert } from "lucide-react";
import type { KeyboardEvent, MouseEvent } from "react";
import { zoneCity } from "#components/team/now-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { cx } from "#components/ui/cx.ts";
import { plainText } from "#server/core/handoff/describe-condition.ts";
import { describeDates } from "#server/core/handoff/describe-rule.ts";

import type { Rule } from "#server/core/routing/rule.ts";
import type { RuleChange } from "#server/core/routing/ruleset-diff.ts";
import { outcomeOf } from "../outcome.ts";
import { ruleSentence } from "../rule-sentence.ts";
import { useRulesKit } from "../rules-context.tsx";
import type { StreamRule } from "../stream.ts";
import { Phrases } from "./phrases.tsx";
import type { RuleGrip } from "./use-rule-drag.ts";
import { Volume } from "./volume.tsx";

/** What has happened to a rule in the draft. */
export type RowState = { change: RuleChange["kind"] | null; problems: number };

interface RuleRowProps {
  item: StreamRule;
  state: RowState;
  most: number;
  onOpen: () => void;
  /** Moves the rule one step; absent where it cannot be moved. */
  onStep?: ((step: -1 | 1) => void) | undefined;
  /** What makes the grip draggable; with keys, alt and an arrow do the same. */
  grip?: RuleGrip | undefined;
}

/** A rule as one line: number, sentence, what changed, leads. Opens in place; alt and an arrow key move it. */
export function RuleRow({ item, state, most, onOpen, onStep, grip }: RuleRowProps) {
  const { names, slug, canWrite } = useRulesKit();
  const { rule, place, leads } = item;
  const phrases = ruleSentence(rule, names);
  // A real address: it opens in a new tab, and before the page's script is there.
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen();
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!event.altKey || !step || !onStep) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    <div className="group relative flex min-h-9 items-center gap-2.5 border-line-soft border-t py-[7px] text-sm max-sm:min-h-touch">
      {grip && (
        <span
          {...grip}
          title="Drag to move"
          className="absolute top-2 -left-4 cursor-grab text-ink-4 opacity-0 group-hover:opacity-100 max-sm:hidden"
        >
          <GripVertical aria-hidden="true" className="size-3.5" />
        </span>
      )}
      <span className="w-[22px] flex-none text-ink-3 text-xs tabular-nums">{place}</span>
      <a
        href={`?rule=${rule.id}`}
        draggable={false}
        data-rule={rule.id}
        onClick={open}
        onKeyDown={move}
        title={rule.name}
        aria-label={`Rule ${place}, ${rule.name.trim() || "without name"}: ${plainText(phrases)}`}
        aria-keyshortcuts={onStep ? "Alt+ArrowUp Alt+ArrowDown" : undefined}
        className="min-w-0 flex-1 rounded-xs text-left hover:[&_span]:text-ink"
      >
        <Phrases phrases={phrases} className={cx(!rule.enabled && "line-through decoration-ink-4 opacity-70")} />
      </a>
      <RowBadges rule={rule} state={state} canWrite={canWrite} />
      <Volume
        leads={leads}
        most={most}
        instead={state.change === "added" ? "new" : outcomeOf(rule.action) === "mark" ? "marks" : null}
        href={`/${slug}/leads?rule=${rule.id}`}
      />
    </div>
  );
}

function RowBadges({ rule, state, canWrite }: { rule: Rule; state: RowState; canWrite: boolean }) {
  const { names } = useRulesKit();
  const dates = describeDates(rule, names.timeZone);
  const changed = { added: "New", changed: "Edited", moved: "Moved", removed: null }[state.change ?? "removed"];
  return (
    <span className="flex flex-none flex-wrap justify-end gap-1.5">
      {!rule.enabled && <Badge tone="line">Off</Badge>}
      {dates && (
        <span title={`In effect ${dates} (${zoneCity(names.timeZone)} time)`}>
          <Badge tone="line">Dated</Badge>
        </span>
      )}
      {changed && canWrite && <Badge tone="accent">{changed}</Badge>}
      {state.problems > 0 && (
        <Badge tone="soon" icon={<TriangleAlert />}>
          {state.problems === 1 ? "To mend" : `${state.problems} to mend`}
        </Badge>
      )}
    </span>
  );
}
