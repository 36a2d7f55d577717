"use client";
import { Check, TriangleAlert } from "lucide-react";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { DraftProblem } from "#server/core/routing/check-draft.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import type { RuleChange } from "#server/core/routing/ruleset-diff.ts";
import { ChangeList } from "../change-list.tsx";
import { useRulesKit } from "../rules-context.tsx";

interface ChecksPanelProps {
  changes: readonly RuleChange[];
  liveVersion: number;
  onOpen: (ruleId: string) => void;
}

const CHECKS: readonly { label: string; codes: readonly string[] }[] = [
  {
    label: "Every rule is whole",
    codes: [
      "no_name",
      "open_value",
      "open_target",
      "no_action",
      "empty_group",
      "target_and_disposition",
      "empty_variant",
      "split_and_target",
    ],
  },
  { label: "Every field and operator exists", codes: ["unknown_field", "wrong_operator"] },
  {
    label: "Every list, segment and territory exists",
    codes: ["unknown_list", "unknown_segment", "unknown_territory", "circle", "uneven_range"],
  },
  { label: "A/B shares add up, and dates are in order", codes: ["shares", "dates"] },
  { label: "Every value fits its field", codes: ["wrong_value", "unknown_value"] },
  { label: "Everybody named is active", codes: ["unknown_rep", "inactive_rep"] },
  { label: "Every pool and queue exists", codes: ["unknown_pool", "unknown_queue"] },
  {
    label: "The catch-all has an accountable owner",
    codes: [
      "no_catch_all",
      "many_catch_alls",
      "catch_all_not_last",
      "catch_all_disabled",
      "catch_all_condition",
      "catch_all_target",
    ],
  },
  { label: "Sections are in order", codes: ["wrong_order", "twice"] },
];

/** What must be mended before publishing, what is in order, and what changed since the version in force. */
export function ChecksPanel({ changes, liveVersion, onOpen }: ChecksPanelProps) {
  const { problems, rules, names, libraryChanges } = useRulesKit();
  const changed = changes.length + libraryChanges.length;
  const byRule = Map.groupBy(problems, ({ ruleId }) => ruleId);
  const passed = CHECKS.filter(({ codes }) => !problems.some(({ code }) => codes.includes(code)));
  return (
    <div className="px-5 py-4 max-sm:px-4">
      {[...byRule].map(([ruleId, found]) => (
        <Finding
          key={ruleId ?? "all"}
          rule={rules.find(({ id }) => id === ruleId)}
          place={rules.findIndex(({ id }) => id === ruleId) + 1}
          problems={found}
          onOpen={onOpen}
        />
      ))}
      {passed.length > 0 && (
        <section className="border-line border-t pt-3.5 pb-4 first:border-t-0 first:pt-0">
          <SectionHead title="In order" level={3} className="mb-1.5" />
          <ul className="text-ink-2 text-sm">
            {passed.map(({ label }) => (
              <li key={label} className="flex items-center gap-2 py-0.5">
                <Check aria-hidden="true" className="text-accent-ink" />
                {label}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="border-line border-t pt-3.5">
        <SectionHead
          title={`Changes since live ${liveVersion}`}
          note={changed > 0 ? String(changed) : undefined}
          level={3}
          className="mb-1.5"
        />
        {changed > 0 ? (
          <ChangeList changes={changes} libraryChanges={libraryChanges} names={names} onOpen={onOpen} />
        ) : (
          <p className="text-ink-3 text-sm">None. What you see is what runs.</p>
        )}
      </section>
    </div>
  );
}

interface FindingProps {
  rule: Rule | undefined;
  place: number;
  problems: readonly DraftProblem[];
  onOpen: (ruleId: string) => void;
}

function Finding({ rule, place, problems, onOpen }: FindingProps) {
  return (
    <article className="mb-3 rounded-md border border-line bg-surface p-3.5 text-sm">
      <div className="flex items-start gap-2.5">
        <TriangleAlert aria-hidden="true" className="mt-0.5 text-soon-ink" />
        <div className="min-w-0">
          <h3 className="font-semibold">
            {rule ? `Rule ${place}, ${rule.name.trim() || "without name"}` : "The ruleset"}
          </h3>
          {[...new Set(problems.map(({ message }) => message))].map((message) => (
            <p key={message} className="text-ink-2">
              {message}
            </p>
          ))}
          {rule && (
            <button type="button" onClick={() => onOpen(rule.id)} className="link mt-1.5 text-sm">
              Open the rule
            </button>
          )}
        </div>
      </div>
    </article>
  );
}
