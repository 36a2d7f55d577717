"use client";
import { useEffect, useRef } from "react";
import { zoneCity } from "#components/team/now-words.ts";
import { Button } from "#components/ui/button.tsx";
import { describeCondition, missingValueNote } from "#server/core/handoff/describe-condition.ts";
import { describeAction, describeDates } from "#server/core/handoff/describe-rule.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import { Phrases } from "../list/phrases.tsx";
import { useRulesKit } from "../rules-context.tsx";
import { EditorBlock } from "./editor-block.tsx";

interface RuleViewProps {
  rule: Rule;
  place: number;
  onDone: () => void;
}

/** The open rule for those who may read rules and not change them. */
export function RuleView({ rule, place, onDone }: RuleViewProps) {
  const { names } = useRulesKit();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: "nearest" }), []);
  const note = missingValueNote(rule.when);
  const dates = describeDates(rule, names.timeZone);
  const keeper = rule.ownerPersonId === null ? "Nobody" : (names.people[rule.ownerPersonId] ?? "Somebody who has left");
  return (
    <article
      ref={box}
      aria-label={`Rule ${place}, ${rule.name}`}
      data-open-rule={rule.id}
      className="animate-arrive rounded-md border border-line bg-sunken text-sm"
    >
      <header className="flex items-start gap-2 px-[18px] py-3">
        <span className="w-6 flex-none text-ink-3 text-xs leading-6 tabular-nums">{place}</span>
        <div className="min-w-0 flex-1">
          <h3 className="font-semibold text-md">{rule.name}</h3>
          {rule.intent && <p className="text-ink-2">{rule.intent}</p>}
        </div>
        <Button size="sm" onClick={onDone}>
          Close
        </Button>
      </header>
      <EditorBlock title="When">
        <Phrases
          phrases={
            rule.section === "catchAll"
              ? [{ text: "Everything else", is: "words" }]
              : describeCondition(rule.when, names)
          }
          className="leading-7"
        />
        {note && <p className="text-ink-3 text-xs">{note}</p>}
      </EditorBlock>
      <EditorBlock title="Then">
        <Phrases phrases={describeAction(rule.action, names)} className="leading-7" />
      </EditorBlock>
      <EditorBlock title="Kept by">
        <p className="leading-7">
          {keeper}
          {rule.reviewOn && <span className="text-ink-3">, review on {rule.reviewOn}</span>}
          {!rule.enabled && <span className="text-ink-3">, switched off</span>}
          {dates && (
            <span className="text-ink-3">
              , in effect {dates} ({zoneCity(names.timeZone)} time)
            </span>
          )}
        </p>
      </EditorBlock>
    </article>
  );
}
