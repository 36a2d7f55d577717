"use client";
import { cx } from "#components/ui/cx.ts";
import type { RuleVerdict as TriedRule, VerdictSection as TriedSection } from "#server/core/handoff/every-rule.ts";
import { useRulesKit } from "../rules-context.tsx";
import { TruthMark } from "../truth-mark.tsx";
import { verdictWords } from "../verdict-words.ts";

interface TryTraceProps {
  sections: readonly TriedSection[];
  onOpenRule: (ruleId: string) => void;
}

/** The run as a line through the rings of the five sections, with the verdict of every rule. */
export function TryTrace({ sections, onOpenRule }: TryTraceProps) {
  return (
    <ol aria-label="Trace" className="mt-5 text-sm">
      {sections.map((section) => (
        <SectionStep key={section.section} section={section} onOpenRule={onOpenRule} />
      ))}
    </ol>
  );
}

const OUTCOMES: Readonly<Record<TriedSection["outcome"], string>> = {
  not_reached: "not reached",
  none_matched: "no rule matched",
  marked: "marked, and went on",
  found_nobody: "matched, but nobody could take it",
  settled: "settled here",
  replaced: "overruled by an exception",
  error: "a rule could not be evaluated",
};

function SectionStep({
  section: { title, outcome, rules },
  onOpenRule,
}: {
  section: TriedSection;
  onOpenRule: TryTraceProps["onOpenRule"];
}) {
  const isTaken = outcome === "settled" || outcome === "error";
  const isPast = outcome === "not_reached";
  return (
    <li className="relative pb-4 pl-7 last:pb-0">
      <span
        aria-hidden="true"
        className={cx(
          "absolute top-2.5 bottom-[-10px] left-[7px] w-0.5",
          isPast || isTaken ? "bg-line" : "bg-accent",
          "in-[li:last-child]:hidden",
        )}
      />
      <span
        aria-hidden="true"
        className={cx(
          "absolute top-0.5 left-0 size-4 rounded-full border-2",
          isTaken
            ? "border-accent bg-accent"
            : isPast
              ? "border-ink-4 border-dotted bg-sunken"
              : "border-accent bg-sunken",
        )}
      />
      <h3 className={cx("font-semibold", isPast && "text-ink-3")}>
        {title} <span className="font-normal text-ink-3">{OUTCOMES[outcome]}</span>
      </h3>
      <ul className="mt-1">
        {rules.map((tried) => (
          <RuleVerdict key={tried.rule.id} tried={tried} onOpenRule={onOpenRule} />
        ))}
      </ul>
    </li>
  );
}

function RuleVerdict({ tried, onOpenRule }: { tried: TriedRule; onOpenRule: TryTraceProps["onOpenRule"] }) {
  const { rules } = useRulesKit();
  const { rule, truth, effect, tests } = tried;
  const place = rules.findIndex(({ id }) => id === rule.id) + 1;
  const name = rule.name.trim() || "without name";
  return (
    <li>
      <details className="group">
        <summary
          className={cx(
            "flex cursor-pointer list-none items-center gap-2 rounded-xs py-0.5 max-sm:min-h-touch [&::-webkit-details-marker]:hidden",
            effect === null && "text-ink-3",
          )}
        >
          <TruthMark truth={truth} />
          <span className={cx("min-w-0 truncate", effect !== null && "font-medium text-ink")} title={name}>
            {place} {name}
          </span>
          <span className={cx("ml-auto flex-none text-xs", effect === "settled" && "font-medium text-accent-ink")}>
            {verdictWords(tried)}
          </span>
        </summary>
        <div className="mt-0.5 mb-1.5 ml-6 text-xs">
          {tests.map(({ text, value, holds }) => (
            <p key={`${text}${value}`} className="flex items-start gap-1.5 text-ink-2">
              <TruthMark truth={holds} />
              <span>
                {text} <span className="text-ink-3">· {value}</span>
              </span>
            </p>
          ))}
          {tests.length === 0 && <p className="text-ink-3">Takes every lead that gets here.</p>}
          <button type="button" onClick={() => onOpenRule(rule.id)} className="link mt-0.5">
            Open the rule
          </button>
        </div>
      </details>
    </li>
  );
}
