"use client";
import { useQuery } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import { useMemo, useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { SplitPane } from "#components/shell/split-pane.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { counted } from "#server/core/handoff/names.ts";
import { diffRules } from "#server/core/routing/ruleset-diff.ts";
import { EditableList } from "./list/editable-list.tsx";
import { RulesPanel } from "./panel/rules-panel.tsx";
import { PublishBar } from "./publish-bar.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { RulesKitProvider } from "./rules-context.tsx";
import { rulesTabs } from "./rules-tabs.ts";
import { streamOf } from "./stream.ts";
import type { Editor } from "./types.ts";
import { useDraft } from "./use-draft.ts";
import { useDraftEnd } from "./use-draft-end.ts";
import { useMakeRulesKit } from "./use-rules-kit.ts";
import { useUrlState } from "./use-url-state.ts";

const NO_VOLUMES = { days: 30, byRule: {}, proposed: { nurture: 0, disqualified: 0 } };

/** The ruleset with its draft: list at the left, checks, tries and history at the right, publishing below. */
export function RulesetEditor({ slug, editor }: { slug: string; editor: Editor }) {
  const { live, canWrite, canTry } = editor;
  const draft = useDraft(slug, editor);
  const end = useDraftEnd(slug, draft);
  const [url, go] = useUrlState();
  const [asking, setAsking] = useState<"publish" | "discard" | null>(null);
  const { rules, library } = canWrite ? draft : live;
  const kit = useMakeRulesKit(slug, editor, { rules, library });
  const changes = useMemo(() => diffRules(live.rules, rules), [live.rules, rules]);
  const changed = changes.length + kit.libraryChanges.length;
  const { data: volumes = NO_VOLUMES } = useQuery(useTRPC().rules.volumes.queryOptions({ slug }));
  const stream = useMemo(() => streamOf(rules, volumes), [rules, volumes]);
  const tryOne = canTry && (
    <Button icon={<FlaskConical />} onClick={() => go({ panel: "try" })}>
      Try one lead
    </Button>
  );
  const stopAsking = () => setAsking(null);
  return (
    <RulesKitProvider kit={kit}>
      <Topbar title="Rules" tabs={rulesTabs(slug)} currentTab={`/${slug}/rules`} actions={tryOne} />
      <SplitPane
        width={{ detail: 364 }}
        isDetailSunken
        detailLabel="Checks, tries and history"
        isDetailOpen={url.panel !== null}
        list={<EditableList draft={draft} stream={stream} changes={changes} personId={editor.personId} />}
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
        changes={changed}
        problems={kit.problems.length}
        canWrite={canWrite}
        onDiscard={() => setAsking("discard")}
        onPublish={() => setAsking("publish")}
        onShowChecks={() => go({ panel: "checks" })}
      />
      {asking === "publish" && (
        <PublishDialog
          slug={slug}
          nextVersion={live.version + 1}
          changes={changes}
          libraryChanges={kit.libraryChanges}
          names={kit.names}
          onClose={stopAsking}
          onPublish={end.publish}
        />
      )}
      <ConfirmDialog
        isOpen={asking === "discard"}
        onClose={stopAsking}
        title="Discard the draft?"
        confirmLabel="Discard draft"
        isDanger
        onConfirm={end.discard}
      >
        {counted(changed, "change")} will be gone. Version {live.version} stays in force.
      </ConfirmDialog>
    </RulesKitProvider>
  );
}
