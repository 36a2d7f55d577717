"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { FlaskConical, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { SplitPane } from "#components/shell/split-pane.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { counted } from "#server/core/handoff/names.ts";
import { checkDraft } from "#server/core/routing/check-draft.ts";
import { diffRules } from "#server/core/routing/ruleset-diff.ts";
import { builderFields } from "./builder-fields.ts";
import { ConflictNote } from "./conflict-note.tsx";
import { RuleEditor } from "./editor/rule-editor.tsx";
import { RuleView } from "./editor/rule-view.tsx";
import { RulesetList } from "./list/ruleset-list.tsx";
import { RulesPanel } from "./panel/rules-panel.tsx";
import { PublishBar } from "./publish-bar.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { namesOf, type RulesKit, RulesKitProvider } from "./rules-context.tsx";
import { rulesTabs } from "./rules-tabs.ts";
import { type StreamRule, streamOf } from "./stream.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { Editor } from "./types.ts";
import { useDraft } from "./use-draft.ts";
import { useRuleKeys } from "./use-rule-keys.ts";
import { useRulesetActions } from "./use-ruleset-actions.ts";
import { useUrlState } from "./use-url-state.ts";

const NO_VOLUMES = { days: 30, byRule: {}, proposed: { nurture: 0, disqualified: 0 } };

/** The ruleset with its draft: list at the left, checks, tries and history at the right, publishing below. */
export function RulesetEditor({ slug, editor }: { slug: string; editor: Editor }) {
  const draft = useDraft(slug, editor);
  const [url, go] = useUrlState();
  const [asking, setAsking] = useState<"publish" | "discard" | null>(null);
  const { live, canWrite } = editor;
  const rules = canWrite ? draft.rules : live.rules;
  const kit = useRulesKitOf(slug, editor, rules);
  const changes = useMemo(() => diffRules(live.rules, rules), [live.rules, rules]);
  const { data: volumes = NO_VOLUMES } = useQuery(useTRPC().rules.volumes.queryOptions({ slug }));
  const stream = useMemo(() => streamOf(rules, volumes), [rules, volumes]);
  const open = (rule: string | null) => go({ rule });
  const actions = useRulesetActions(draft, { personId: editor.personId, onOpen: open });
  const end = useDraftEnd(slug, draft);
  useRuleKeys({ openId: url.rule, onClose: () => open(null), onAdd: canWrite ? () => actions.add("territory") : null });

  const stateOf = (ruleId: string) => ({
    change: changes.find(({ rule }) => rule.id === ruleId)?.kind ?? null,
    problems: canWrite ? kit.problems.filter((problem) => problem.ruleId === ruleId).length : 0,
  });
  const editorOf = ({ rule, place }: StreamRule) =>
    canWrite ? (
      <RuleEditor
        rule={rule}
        place={place}
        onChange={actions.edit}
        onDone={() => closeRule(rule.id, open)}
        onStep={(step) => actions.step(rule.id, step)}
        onDuplicate={() => actions.duplicate(rule)}
        onDelete={() => actions.remove(rule)}
      />
    ) : (
      <RuleView rule={rule} place={place} onDone={() => closeRule(rule.id, open)} />
    );
  return (
    <RulesKitProvider kit={kit}>
      <Topbar
        title="Rules"
        tabs={rulesTabs(slug)}
        currentTab={`/${slug}/rules`}
        actions={
          editor.canTry && (
            <Button icon={<FlaskConical />} onClick={() => go({ panel: "try" })}>
              Try one lead
            </Button>
          )
        }
      />
      <SplitPane
        width={{ detail: 364 }}
        isDetailSunken
        detailLabel="Checks, tries and history"
        isDetailOpen={url.panel !== null}
        list={
          <>
            <div className="flex items-center gap-3 px-gutter pt-4 pb-1 max-sm:px-4">
              <p className="min-w-0 flex-1 text-ink-2 text-sm">{sayOf(stream.total, rules.length)}</p>
              {canWrite && (
                <Button icon={<Plus />} hotkey="n" onClick={() => actions.add("territory")}>
                  Add rule
                </Button>
              )}
            </div>
            <ConflictNote draft={draft} />
            <RulesetList
              stream={stream}
              stateOf={stateOf}
              openId={url.rule}
              onOpen={open}
              onAdd={actions.add}
              onMove={actions.move}
              onStep={actions.step}
              editor={editorOf}
            />
            <p role="status" className="sr-only">
              {actions.said}
            </p>
          </>
        }
        detail={
          <RulesPanel
            editor={editor}
            changes={changes}
            rules={rules}
            onOpenRule={(rule) => go({ rule, panel: null })}
          />
        }
      />
      <PublishBar
        draft={draft}
        live={live}
        changes={changes.length}
        problems={kit.problems.length}
        canWrite={canWrite}
        onDiscard={() => setAsking("discard")}
        onPublish={() => setAsking("publish")}
        onShowChecks={() => go({ panel: "checks" })}
      />
      {asking === "publish" && (
        <PublishDialog
          nextVersion={live.version + 1}
          changes={changes}
          names={kit.names}
          onClose={() => setAsking(null)}
          onPublish={end.publish}
        />
      )}
      <ConfirmDialog
        isOpen={asking === "discard"}
        onClose={() => setAsking(null)}
        title="Discard the draft?"
        confirmLabel="Discard draft"
        isDanger
        onConfirm={end.discard}
      >
        {counted(changes.length, "change")} will be gone. Version {live.version} stays in force.
      </ConfirmDialog>
    </RulesKitProvider>
  );
}

function sayOf(total: number, rules: number): string {
  const volumes =
    total > 0
      ? ` Volumes: what the live rules did with ${total.toLocaleString("en")} leads in 30 days.`
      : " Volumes appear here with the first leads.";
  return `${counted(rules, "rule")}. First match wins, top to bottom.${volumes}`;
}

function useRulesKitOf(slug: string, editor: Editor, rules: RulesKit["rules"]): RulesKit {
  const fields = useMemo(() => builderFields(editor), [editor]);
  const around = useMemo(() => surroundingsOf(editor), [editor]);
  return useMemo(
    () => ({
      slug,
      canWrite: editor.canWrite,
      names: namesOf({ names: editor.names, rules }),
      choices: editor.names,
      fields,
      problems: checkDraft(rules, around),
      rules,
    }),
    [slug, editor, rules, fields, around],
  );
}

/** Publishing and discarding: what is unsaved is saved first, then the server is asked and the page starts anew. */
function useDraftEnd(slug: string, draft: ReturnType<typeof useDraft>) {
  const api = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const again = async () => {
    await draft.reload();
    await queryClient.invalidateQueries({ queryKey: api.rules.history.queryKey({ slug }) });
  };
  const publish = async (note: string) => {
    const { version } = await client.rules.publish.mutate({ slug, revision: await draft.flush(), note });
    await again();
    toast({ text: `Version ${version} is live` });
  };
  const discard = async () => {
    try {
      await client.rules.discardDraft.mutate({ slug, revision: await draft.flush() });
    } catch (error) {
      throw new Error(refusalOf(error).message);
    }
    await again();
  };
  return { publish, discard };
}

/** Closes a rule and gives the focus back to its row. */
function closeRule(ruleId: string, open: (rule: null) => void): void {
  open(null);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-rule="${ruleId}"]`)?.focus());
}
