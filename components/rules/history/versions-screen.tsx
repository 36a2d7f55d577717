"use client";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/use-live.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { SplitPane } from "#components/shell/split-pane.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { cx } from "#components/ui/cx.ts";
import { Link } from "#components/ui/link.tsx";
import { ErrorState } from "#components/ui/page-state.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { counted } from "#server/core/handoff/names.ts";
import { rulesTabs } from "../rules-tabs.ts";
import type { PublishedVersion } from "../types.ts";
import { VersionDetail } from "./version-detail.tsx";

/** Every published version: who, when and why; what each changed, and the way back to it. */
export function VersionsScreen({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(useTRPC().rules.history.queryOptions({ slug }));
  useLive(slug, ["rules"], () => void refetch());
  const asked = Number(useSearchParams().get("version"));
  const shown = data?.find(({ version }) => version === asked) ?? data?.[0];
  return (
    <>
      <Topbar title="Rules" tabs={rulesTabs(slug)} currentTab={`/${slug}/rules/versions`} />
      {data && shown ? (
        <SplitPane
          width={{ list: 420 }}
          isDetailOpen={asked > 0}
          detailLabel={`Version ${shown.version}`}
          list={<VersionList slug={slug} versions={data} shown={shown.version} />}
          detail={<VersionDetail key={shown.version} slug={slug} version={shown} versions={data} />}
        />
      ) : (
        <PageBody>
          {error ? (
            <ErrorState
              title="The versions could not be loaded."
              actions={<Button onClick={() => refetch()}>Try again</Button>}
            >
              Published versions are never changed or lost.
            </ErrorState>
          ) : (
            <SkeletonRows label="Loading versions" rows={6} height="lead" />
          )}
        </PageBody>
      )}
    </>
  );
}

function VersionList({
  slug,
  versions,
  shown,
}: {
  slug: string;
  versions: readonly PublishedVersion[];
  shown: number;
}) {
  const [live] = versions;
  return (
    <>
      <p className="px-gutter pt-4 pb-3 text-ink-2 text-sm max-sm:px-4">
        {counted(versions.length, "version")}. Version {live?.version} is live; none is ever changed once published.
      </p>
      <ol className="border-line border-t">
        {versions.map(({ version, note, publishedAt, publishedByName, restoredFrom }) => (
          <li
            key={version}
            className={cx(
              "relative border-line-soft border-b px-gutter py-3 text-sm max-sm:px-4",
              version === shown &&
                "bg-selected shadow-[inset_2px_0_0_var(--color-accent)] max-md:bg-transparent max-md:shadow-none",
            )}
          >
            <div className="flex items-center gap-2">
              <Link
                href={`/${slug}/rules/versions?version=${version}`}
                aria-current={version === shown ? "true" : undefined}
                className="font-medium after:absolute after:inset-0"
              >
                Version {version}
              </Link>
              {version === live?.version && <Badge tone="accent">Live</Badge>}
              {restoredFrom !== null && <Badge tone="line">Version {restoredFrom} again</Badge>}
              <RelativeTime at={publishedAt} className="ml-auto text-ink-3 text-xs" />
            </div>
            <p className="mt-0.5 line-clamp-2 text-ink-2">{note}</p>
            <p className="text-ink-3 text-xs">{publishedByName ?? "Fairlead"}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
