"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/use-live.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/page-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { rulesTabs } from "./rules-tabs.ts";
import { RulesetEditor } from "./ruleset-editor.tsx";

/** The ruleset page: loads what it shows and keeps it fresh while others work on the same rules. */
export function RulesScreen({ slug }: { slug: string }) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(api.rules.editor.queryOptions({ slug }));
  useLive(slug, ["rules", "team", "pool"], () => void queryClient.invalidateQueries({ queryKey: api.rules.pathKey() }));
  if (data) return <RulesetEditor slug={slug} editor={data} />;
  return (
    <>
      <Topbar title="Rules" tabs={rulesTabs(slug)} currentTab={`/${slug}/rules`} />
      <PageBody>
        {error ? (
          <ErrorState
            title="The rules could not be loaded."
            actions={<Button onClick={() => refetch()}>Try again</Button>}
          >
            Leads are still decided by the version in force, and no draft is lost.
          </ErrorState>
        ) : (
          <SkeletonRows label="Loading the ruleset" rows={10} height="table" />
        )}
      </PageBody>
    </>
  );
}
