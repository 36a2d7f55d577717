"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/use-live.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/page-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { RulesKitProvider } from "../rules-context.tsx";
import { rulesTabs } from "../rules-tabs.ts";
import type { Editor } from "../types.ts";
import { useMakeRulesKit } from "../use-rules-kit.ts";
import { type LibraryHandle, useLibrary } from "./use-library.ts";

/** The pages of the library, by the last part of their addresses. */
export type LibraryPlace = "segments" | "lists" | "territories" | "policies" | "tracks";

interface LibraryFrameProps {
  slug: string;
  page: LibraryPlace;
  children: (library: LibraryHandle) => ReactNode;
}

/** A page of the library: tabs, the draft behind it, and what it looks like while loading or out of reach. */
export function LibraryFrame({ slug, page, children }: LibraryFrameProps) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(api.rules.editor.queryOptions({ slug }));
  useLive(slug, ["rules", "team", "pool"], () => void queryClient.invalidateQueries({ queryKey: api.rules.pathKey() }));
  return (
    <>
      <Topbar title="Rules" tabs={rulesTabs(slug)} currentTab={`/${slug}/rules/${page}`} />
      {data ? (
        <Inner slug={slug} editor={data}>
          {children}
        </Inner>
      ) : (
        <PageBody>
          {error ? (
            <ErrorState
              title="This could not be loaded."
              actions={<Button onClick={() => refetch()}>Try again</Button>}
            >
              Leads are still decided by the version in force, and no draft is lost.
            </ErrorState>
          ) : (
            <SkeletonRows label="Loading" rows={8} height="table" />
          )}
        </PageBody>
      )}
    </>
  );
}

type InnerProps = { slug: string; editor: Editor; children: LibraryFrameProps["children"] };

function Inner({ slug, editor, children }: InnerProps) {
  const library = useLibrary(slug, editor);
  const kit = useMakeRulesKit(slug, editor, library);
  return <RulesKitProvider kit={kit}>{children(library)}</RulesKitProvider>;
}
