"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronLeft, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Link } from "#components/ui/link.tsx";
import { ErrorState } from "#components/ui/page-state.tsx";
import { AbsoluteTime } from "#components/ui/relative-time.tsx";
import { Say } from "#components/ui/say.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Select } from "#components/ui/select.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { describeRule } from "#server/core/handoff/describe-rule.ts";
import { sectionTitle } from "#server/core/handoff/explain-sections.ts";
import { diffLibrary } from "#server/core/library/library-diff.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import { diffRules } from "#server/core/routing/ruleset-diff.ts";
import { ChangeList } from "../change-list.tsx";
import type { RuleNames } from "../change-words.ts";
import { Phrases } from "../list/phrases.tsx";
import { namesOf } from "../rules-context.tsx";
import type { Editor, PublishedVersion } from "../types.ts";

interface VersionDetailProps {
  slug: string;
  version: PublishedVersion;
  versions: readonly PublishedVersion[];
}

/** One version: why it was published, what it changed against another one, its rules, and restore. */
export function VersionDetail({ slug, version: shown, versions }: VersionDetailProps) {
  const api = useTRPC();
  const [against, setAgainst] = useState<number | null>(
    versions.find(({ version }) => version < shown.version)?.version ?? null,
  );
  const editor = useQuery(api.rules.editor.queryOptions({ slug }));
  const rules = useQuery(api.rules.version.queryOptions({ slug, version: shown.version }));
  const before = useQuery(api.rules.version.queryOptions({ slug, version: against ?? shown.version }));
  if (editor.error || rules.error || before.error)
    return (
      <ErrorState title="This version could not be loaded.">
        Published versions are never changed or lost; open it once more.
      </ErrorState>
    );
  if (!editor.data || !rules.data || !before.data)
    return <SkeletonRows label="Loading the version" rows={6} height="table" />;
  const names = namesOf({ ...editor.data, ...rules.data });
  const others = versions
    .filter(({ version }) => version !== shown.version)
    .map(({ version }) => ({ value: String(version), label: `version ${version}` }));
  const changes = against === null ? [] : diffRules(before.data.rules, rules.data.rules);
  const libraryChanges = diffLibrary(before.data.library, rules.data.library);
  return (
    <div className="px-gutter py-4 max-sm:px-4">
      <Link
        href={`/${slug}/rules/versions`}
        className="link mb-2 flex min-h-touch items-center gap-1 text-sm md:hidden"
      >
        <ChevronLeft aria-hidden="true" />
        All versions
      </Link>
      <Say aside={<RestoreButton slug={slug} version={shown.version} editor={editor.data} />}>{shown.note}</Say>
      <p className="mt-1 text-ink-3 text-sm">
        Version {shown.version}, published <AbsoluteTime at={shown.publishedAt} /> by{" "}
        {shown.publishedByName ?? "Fairlead"}
      </p>
      {against !== null && (
        <section className="mt-6">
          <SectionHead
            title="What it changed"
            note={
              <span className="inline-flex items-center gap-2">
                against
                <Select
                  aria-label="Compare with"
                  size="sm"
                  value={String(against)}
                  options={others}
                  onChange={(event) => setAgainst(Number(event.target.value))}
                />
              </span>
            }
          />
          {changes.length + libraryChanges.length > 0 ? (
            <ChangeList changes={changes} libraryChanges={libraryChanges} names={names} />
          ) : (
            <p className="text-ink-3 text-sm">Nothing: rules and library are the same.</p>
          )}
        </section>
      )}
      <section className="mt-6">
        <SectionHead title="Its rules" note={String(rules.data.rules.length)} />
        <VersionRules rules={rules.data.rules} names={names} />
      </section>
    </div>
  );
}

function VersionRules({ rules, names }: { rules: readonly Rule[]; names: RuleNames }) {
  return (
    <ol className="border-line-soft border-b text-sm">
      {rules.map((rule, at) => (
        <li key={rule.id} className="flex gap-2.5 border-line-soft border-t py-[7px]">
          <span className="w-[22px] flex-none text-ink-3 text-xs leading-5 tabular-nums">{at + 1}</span>
          <Phrases phrases={describeRule(rule, names)} className="min-w-0 flex-1" />
          <span className="flex-none text-ink-3 text-xs leading-5 max-sm:hidden">
            {rule.enabled ? sectionTitle(rule.section) : "Off"}
          </span>
        </li>
      ))}
    </ol>
  );
}

function RestoreButton({ slug, version, editor }: { slug: string; version: number; editor: Editor }) {
  const client = useTRPCClient();
  const api = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  if (!editor.canWrite || version === editor.live.version) return null;
  const restore = async () => {
    try {
      await client.rules.restore.mutate({ slug, version, revision: editor.draft?.revision ?? 0 });
    } catch (error) {
      throw new Error(refusalOf(error).message);
    }
    await queryClient.invalidateQueries({ queryKey: api.rules.editor.queryKey({ slug }) });
    toast({ text: `Version ${version} is in the draft. Publish it to make it live.` });
    router.push(`/${slug}/rules`);
  };
  return (
    <>
      <Button icon={<RotateCcw />} onClick={() => setAsking(true)}>
        Restore
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`Restore version ${version}?`}
        confirmLabel="Put it into the draft"
        onConfirm={restore}
      >
        {editor.draft
          ? "It takes the place of the draft there is now, whose changes will be gone."
          : "It becomes the draft."}{" "}
        Version {editor.live.version} stays in force until you publish.
      </ConfirmDialog>
    </>
  );
}
