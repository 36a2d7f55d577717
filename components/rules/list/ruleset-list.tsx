"use client";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "#components/ui/cx.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { sectionTitle } from "#server/core/handoff/explain-sections.ts";
import type { Section } from "#server/core/routing/rule.ts";
import type { Place } from "../edit-rules.ts";
import { useRulesKit } from "../rules-context.tsx";
import type { Stream, StreamRule, StreamSection } from "../stream.ts";
import { type RowState, RuleRow } from "./rule-row.tsx";
import { StreamLine } from "./stream-line.tsx";
import { useRuleDrag } from "./use-rule-drag.ts";

const NOTES: Readonly<Record<Section, string>> = {
  guards: "Keep out what is not a lead",
  ownership: "Whoever already knows them keeps them",
  exceptions: "Always visible in the exception log",
  territory: "Who fits best",
  catchAll: "Cannot be deleted; somebody answers for it",
};

interface RulesetListProps {
  stream: Stream;
  stateOf: (ruleId: string) => RowState;
  openId: string | null;
  onOpen: (ruleId: string) => void;
  onAdd: (section: Section) => void;
  onMove: (ruleId: string, place: Place) => void;
  onStep: (ruleId: string, step: -1 | 1) => void;
  /** Draws the open rule in place of its row. */
  editor: (item: StreamRule) => ReactNode;
}

/** The ruleset from top to bottom, by section, beside the stream of leads that it decides. */
export function RulesetList(props: RulesetListProps) {
  const drag = useRuleDrag(props.onMove);
  return (
    <div className="pb-8">
      {props.stream.sections.map((section) => (
        <SectionBlock key={section.section} {...props} section={section} drag={drag} />
      ))}
    </div>
  );
}

type SectionBlockProps = RulesetListProps & { section: StreamSection; drag: ReturnType<typeof useRuleDrag> };

function SectionBlock({ section: block, drag, ...list }: SectionBlockProps) {
  const { canWrite } = useRulesKit();
  const { section, rules } = block;
  const isOpenToDrops = canWrite && section !== "catchAll";
  const left = block.reached - block.proposed - block.decided;
  const end: Place = { section, beforeId: null };
  return (
    <section aria-labelledby={`section-${section}`}>
      <SectionHeading
        block={block}
        total={list.stream.total}
        onAdd={isOpenToDrops ? () => list.onAdd(section) : undefined}
      />
      <ol>
        {rules.map((item) => (
          <RuleItem key={item.rule.id} {...list} item={item} drag={drag} isOpenToDrops={isOpenToDrops} />
        ))}
      </ol>
      {rules.length === 0 && (
        <div className="relative pr-gutter pl-15 max-sm:pr-4 max-sm:pl-10">
          <StreamLine
            before={block.reached - block.proposed}
            after={block.reached - block.proposed}
            total={list.stream.total}
          />
          <p className="border-line-soft border-t py-[7px] text-ink-3 text-sm">No rule here.</p>
        </div>
      )}
      <div {...(isOpenToDrops ? drag.over(end) : {})} className="relative h-2">
        <StreamLine before={left} after={left} total={list.stream.total} />
        {drag.isTarget(section, null) && <div className="ml-15 h-0.5 bg-accent" />}
      </div>
    </section>
  );
}

interface SectionHeadingProps {
  block: StreamSection;
  total: number;
  onAdd: (() => void) | undefined;
}

function SectionHeading({ block: { section, reached, decided, proposed }, total, onAdd }: SectionHeadingProps) {
  const title = sectionTitle(section);
  return (
    <div className="relative flex flex-wrap items-end gap-x-2 pt-4 pr-gutter pb-2 pl-15 max-sm:pr-4 max-sm:pl-10">
      <StreamLine before={reached} after={reached - proposed} total={total} />
      <h2 id={`section-${section}`} className="font-semibold text-base tracking-[-0.006em]">
        {title}
      </h2>
      <p className="text-ink-3 text-sm max-sm:hidden">{NOTES[section]}</p>
      {onAdd && (
        <IconButton
          label={`Add a rule to ${title.toLowerCase()}`}
          icon={<Plus />}
          size="xs"
          onClick={onAdd}
          className="-my-0.5 max-sm:-my-2"
        />
      )}
      {total > 0 && (
        <p className="ml-auto text-ink-3 text-xs tabular-nums">
          {proposed > 0 && <span className="mr-2">{proposed.toLocaleString("en")} set aside by lead type ·</span>}
          <b className="text-ink">{decided.toLocaleString("en")}</b> of {(reached - proposed).toLocaleString("en")}
        </p>
      )}
    </div>
  );
}

type RuleItemProps = RulesetListProps & {
  item: StreamRule;
  drag: ReturnType<typeof useRuleDrag>;
  isOpenToDrops: boolean;
};

function RuleItem({ item, drag, isOpenToDrops, ...list }: RuleItemProps) {
  const { rule, before, after } = item;
  const isOpen = list.openId === rule.id;
  const here: Place = { section: rule.section, beforeId: rule.id };
  const drops = isOpenToDrops ? drag.over(here) : {};
  return (
    <li
      {...drops}
      className={cx(
        "relative",
        isOpen ? "py-1 pr-4 pb-3 pl-13 max-sm:px-2" : "pr-gutter pl-15 max-sm:pr-4 max-sm:pl-10",
        drag.isTarget(rule.section, rule.id) &&
          "before:absolute before:inset-x-15 before:top-0 before:z-10 before:h-0.5 before:bg-accent",
      )}
    >
      {!isOpen || list.stream.total === 0 ? (
        <StreamLine before={before} after={after} total={list.stream.total} />
      ) : (
        <span className="max-sm:hidden">
          <StreamLine before={before} after={after} total={list.stream.total} />
        </span>
      )}
      {isOpen ? (
        list.editor(item)
      ) : (
        <RuleRow
          item={item}
          state={list.stateOf(rule.id)}
          most={list.stream.mostOfOneRule}
          onOpen={() => list.onOpen(rule.id)}
          onStep={isOpenToDrops ? (step) => list.onStep(rule.id, step) : undefined}
          grip={isOpenToDrops ? drag.gripOf(rule.id) : undefined}
        />
      )}
    </li>
  );
}
