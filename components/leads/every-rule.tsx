"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { TruthMark } from "#components/rules/truth-mark.tsx";
import { verdictWords } from "#components/rules/verdict-words.ts";
import { Button } from "#components/ui/button.tsx";
import { cx } from "#components/ui/cx.ts";
import { Note } from "#components/ui/note.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { EveryRuleAnswer } from "./types.ts";

type Which = { slug: string; leadId: string; decisionId: string };
type Verdict = EveryRuleAnswer["sections"][number]["rules"][number];

/** Every rule of the version that decided, with a tick or a cross for each test; the decision is made again when somebody asks. */
export function EveryRule(which: Which) {
  const [isOpen, setOpen] = useState(false);
  const { data, error, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    useTRPC().lead.everyRule.infiniteQueryOptions(which, { enabled: isOpen, getNextPageParam: ({ next }) => next }),
  );
  const pages = data?.pages ?? [];
  const outcome = pages[0]?.outcome;
  const left = pages.at(-1)?.left ?? 0;
  if (!isOpen)
    return (
      <Button size="sm" className="mt-4" onClick={() => setOpen(true)}>
        Every rule, with ticks and crosses
      </Button>
    );
  return (
    <section aria-label="Every rule" className="mt-6">
      <SectionHead level={3} title="Every rule" note={outcome && OUTCOMES[outcome]} className="mb-2" />
      {pages[0]?.outcomes && <BothOutcomes {...pages[0].outcomes} />}
      {isFetching && !data && <SkeletonRows label="Deciding again" rows={6} height="table" />}
      {error && <Note tone="late">{refusalOf(error).message}</Note>}
      {sectionsOf(pages).map(({ section, title, rules }) => (
        <div key={section} className="mb-3 text-sm">
          <h4 className="font-semibold">{title}</h4>
          {rules.length === 0 && <p className="text-ink-3">{hasNextPage ? "Further down." : "No rule here."}</p>}
          <ul>
            {rules.map((rule) => (
              <VerdictLine key={rule.id} rule={rule} />
            ))}
          </ul>
        </div>
      ))}
      {hasNextPage && (
        <div className="mt-2 flex items-baseline gap-3">
          <Button size="sm" isBusy={isFetchingNextPage} onClick={() => fetchNextPage()}>
            Show more
          </Button>
          <span className="text-ink-3 text-xs">
            {left.toLocaleString("en")} more. Every rule that matched is above.
          </span>
        </div>
      )}
    </section>
  );
}

type BothOutcomesProps = NonNullable<EveryRuleAnswer["outcomes"]>;

/** What is on record beside what comes out now, where they are not the same. */
function BothOutcomes({ was, is }: BothOutcomesProps) {
  return (
    <dl className="mb-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      <dt className="text-ink-3">Then</dt>
      <dd>
        {was.sentence} ({was.priority})
      </dd>
      <dt className="text-ink-3">Now</dt>
      <dd>
        {is.sentence} ({is.priority})
      </dd>
    </dl>
  );
}

/** The pages as one list: in each section, rules in running order. */
function sectionsOf(pages: readonly EveryRuleAnswer[]): EveryRuleAnswer["sections"] {
  const [first, ...others] = pages;
  return (first?.sections ?? []).map(({ rules, ...section }) => {
    const more = others.flatMap(({ sections }) => sections.find((one) => one.section === section.section)?.rules ?? []);
    return { ...section, rules: [...rules, ...more].toSorted((a, b) => a.place - b.place) };
  });
}

const OUTCOMES: Readonly<Record<EveryRuleAnswer["outcome"], string>> = {
  equal: "decided again from the record: the same",
  mismatch: "decided again from the record: not the same",
  engine_changed: "decided again by a newer engine",
  erased: "the person was erased",
};

function VerdictLine({ rule }: { rule: Verdict }) {
  const { name, place, truth, effect, tests } = rule;
  return (
    <li>
      <details>
        <summary
          className={cx(
            "flex cursor-pointer list-none items-center gap-2 rounded-xs py-0.5 max-sm:min-h-touch [&::-webkit-details-marker]:hidden",
            effect === null && "text-ink-3",
          )}
        >
          <TruthMark truth={truth} />
          <span className={cx("min-w-0 truncate", effect !== null && "font-medium text-ink")}>
            {place} {name}
          </span>
          <span className="ml-auto flex-none text-xs">{verdictWords(rule)}</span>
        </summary>
        <div className="mt-0.5 mb-1.5 ml-6 text-xs">
          {tests.map(({ text, value, holds }) => (
            <p key={`${text}${value}`} className="flex items-start gap-1.5 text-ink-2">
              <TruthMark truth={holds} />
              <span>
                {text}
                {value && <span className="text-ink-3"> · {value}</span>}
              </span>
            </p>
          ))}
          {tests.length === 0 && <p className="text-ink-3">Takes every lead that gets here.</p>}
        </div>
      </details>
    </li>
  );
}
