"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Link } from "#components/ui/link.tsx";
import { ErrorState } from "#components/ui/page-state.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useRulesKit } from "../rules-context.tsx";
import type { PublishedVersion } from "../types.ts";

const SHOWN = 8;

/** The latest versions: who, when and why. Each leads to what it changed. */
export function HistoryPanel({ liveVersion }: { liveVersion: number }) {
  const { slug } = useRulesKit();
  const { data, error } = useQuery(useTRPC().rules.history.queryOptions({ slug }));
  if (error)
    return (
      <ErrorState title="The history could not be loaded.">
        Your draft is safe. Open this tab again to try once more.
      </ErrorState>
    );
  if (!data) return <SkeletonRows label="Loading versions" rows={4} height="lead" />;
  return (
    <div className="px-5 py-2 max-sm:px-4">
      <ol>
        {data.slice(0, SHOWN).map((version) => (
          <VersionLine key={version.version} version={version} isLive={version.version === liveVersion} />
        ))}
      </ol>
      <p className="border-line-soft border-t py-3 text-sm">
        <Link href={`/${slug}/rules/versions`} className="link">
          All versions, what each changed, and restore
        </Link>
      </p>
    </div>
  );
}

function VersionLine({
  version: { version, note, publishedAt, publishedByName, restoredFrom },
  isLive,
}: {
  version: PublishedVersion;
  isLive: boolean;
}) {
  const { slug } = useRulesKit();
  return (
    <li className="border-line-soft border-t py-2.5 text-sm first:border-t-0">
      <div className="flex items-center gap-2">
        <Link href={`/${slug}/rules/versions?version=${version}`} className="link-quiet font-medium">
          Version {version}
        </Link>
        {isLive && <Badge tone="accent">Live</Badge>}
        {restoredFrom !== null && <Badge tone="line">Version {restoredFrom} again</Badge>}
        <RelativeTime at={publishedAt} className="ml-auto text-ink-3 text-xs" />
      </div>
      <p className="mt-0.5 text-ink-2">{note}</p>
      <p className="text-ink-3 text-xs">{publishedByName ?? "Fairlead"}</p>
    </li>
  );
}
