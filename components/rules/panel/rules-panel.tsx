"use client";
import { ChevronLeft } from "lucide-react";
import type { Rule } from "#server/core/routing/rule.ts";
import type { RuleChange } from "#server/core/routing/ruleset-diff.ts";
import { useRulesKit } from "../rules-context.tsx";
import type { Editor } from "../types.ts";
import { type Panel, useUrlState } from "../use-url-state.ts";
import { ChecksPanel } from "./checks-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { PanelTabs } from "./panel-tabs.tsx";
import { TryPanel } from "./try-panel.tsx";

interface RulesPanelProps {
  editor: Editor;
  changes: readonly RuleChange[];
  rules: readonly Rule[];
  onOpenRule: (ruleId: string) => void;
}

/** Beside the ruleset: what to mend and what changed, one lead tried, and the versions before. */
export function RulesPanel({ editor, changes, rules, onOpenRule }: RulesPanelProps) {
  const { problems, canWrite, libraryChanges } = useRulesKit();
  const [url, go] = useUrlState();
  const tabs = [
    ...(canWrite ? [{ panel: "checks" as const, label: "Checks", count: problems.length }] : []),
    ...(editor.canTry ? [{ panel: "try" as const, label: "Try one lead" }] : []),
    { panel: "history" as const, label: "History" },
  ];
  const usual = canWrite ? "checks" : "history";
  const current: Panel = tabs.find(({ panel }) => panel === url.panel)?.panel ?? usual;
  return (
    <>
      <button
        type="button"
        onClick={() => go({ panel: null })}
        className="link flex min-h-touch items-center gap-1 px-4 text-sm md:hidden"
      >
        <ChevronLeft aria-hidden="true" />
        Back to the rules
      </button>
      <PanelTabs current={current} tabs={tabs} onGo={(panel) => go({ panel })} />
      {current === "checks" && <ChecksPanel changes={changes} liveVersion={editor.live.version} onOpen={onOpenRule} />}
      {current === "try" && (
        <TryPanel
          editor={editor}
          rules={rules}
          hasChanges={changes.length + libraryChanges.length > 0}
          onOpenRule={onOpenRule}
        />
      )}
      {current === "history" && <HistoryPanel liveVersion={editor.live.version} />}
    </>
  );
}
