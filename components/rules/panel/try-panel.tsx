"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Note } from "#components/ui/note.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { Rule } from "#server/core/routing/rule.ts";
import { useRulesKit } from "../rules-context.tsx";
import type { Editor } from "../types.ts";
import { useUrlState } from "../use-url-state.ts";
import { ExistingLead } from "./existing-lead.tsx";
import { copyOf, type LeadDraft, toSubmission } from "./lead-draft.ts";
import { LeadForm } from "./lead-form.tsx";
import { LeadSearch } from "./lead-search.tsx";
import { TryResult } from "./try-result.tsx";

interface TryPanelProps {
  editor: Editor;
  rules: readonly Rule[];
  hasChanges: boolean;
  onOpenRule: (ruleId: string) => void;
}

type Source = { kind: "api" | "form" | "import" | "manual"; name: string };

/** One lead, typed, existing or an edited copy, tried on the rules as they stand here. Nothing is written. */
export function TryPanel({ editor, rules, hasChanges, onOpenRule }: TryPanelProps) {
  const { slug } = useRulesKit();
  const api = useTRPC();
  const [url, go] = useUrlState();
  const [draft, setDraft] = useState<LeadDraft>({});
  const [source, setSource] = useState<Source>({ kind: "api", name: "" });
  const [asked, setAsked] = useState<{ json: Record<string, unknown>; source: Source } | null>(null);
  const context = useQuery(api.rules.tryContext.queryOptions({ slug }));
  const existing = useQuery(
    api.rules.existingLead.queryOptions({ slug, leadId: url.lead ?? "" }, { enabled: url.lead !== null }),
  );
  const typed = useQuery(
    api.rules.typedLead.queryOptions(
      { slug, json: asked?.json ?? {}, source: asked?.source ?? source },
      { enabled: url.lead === null && asked !== null },
    ),
  );
  const tried = url.lead === null ? typed : existing;
  const isAsked = url.lead !== null || asked !== null;
  const edit = () => {
    if (!existing.data) return;
    setDraft(copyOf(existing.data.lead));
    setSource({
      ...existing.data.source,
      kind: existing.data.source.kind === "webhook" ? "api" : existing.data.source.kind,
    });
    setAsked(null);
    go({ lead: null });
  };
  return (
    <div className="px-5 py-4 max-sm:px-4">
      <p className="mb-3 text-ink-2 text-sm">Runs here, on people and pools as they stand now. Nothing is written.</p>
      <LeadSearch onPick={(leadId) => go({ lead: leadId })} />
      {url.lead === null ? (
        <LeadForm
          editor={editor}
          draft={draft}
          source={source}
          onChange={setDraft}
          onSource={setSource}
          onTry={() => setAsked({ json: toSubmission(draft), source })}
        />
      ) : (
        existing.data && <ExistingLead lead={existing.data.lead} onEditCopy={edit} onClear={() => go({ lead: null })} />
      )}
      {isAsked && (tried.error || context.error) && (
        <Note tone="late" className="mt-4">
          {refusalOf(tried.error ?? context.error).message}
        </Note>
      )}
      {isAsked && !tried.error && !(tried.data && context.data) && (
        <SkeletonRows label="Trying the lead" rows={5} height="table" />
      )}
      {isAsked && tried.data && context.data && !tried.error && (
        <TryResult
          tried={tried.data}
          context={context.data}
          rules={rules}
          live={editor.live}
          hasChanges={hasChanges}
          onOpenRule={onOpenRule}
        />
      )}
    </div>
  );
}
