"use client";
import { useQuery } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState, ErrorState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { Role } from "#server/core/access.ts";
import { CodeBlock } from "./code-block.tsx";
import { curlText } from "./curl-text.ts";
import type { KeyRow } from "./intake-rows.ts";
import { intakeTabs } from "./intake-tabs.ts";
import { KeyTable } from "./key-table.tsx";
import { NewKeyDialog } from "./new-key-dialog.tsx";
import { type ShownSecret, ShownSecretDialog } from "./shown-secret-dialog.tsx";

/** The API keys of a workspace: made, rotated, revoked; a secret is shown once, with a call that works. */
export function KeysScreen({ slug, role, publicUrl }: { slug: string; role: Role; publicUrl: string }) {
  const trpc = useTRPC();
  const keys = useQuery(trpc.key.list.queryOptions({ slug }));
  const [isMaking, setMaking] = useState(false);
  const [shown, setShown] = useState<ShownSecret | null>(null);
  const isEmpty = keys.data?.length === 0;
  const newKey = (
    <Button kind="primary" icon={<Plus />} onClick={() => setMaking(true)}>
      New key
    </Button>
  );
  return (
    <>
      <Topbar
        title="Intake"
        tabs={intakeTabs(slug, role)}
        currentTab={`/${slug}/intake/keys`}
        primary={!isEmpty && newKey}
      />
      {keys.isPending && <SkeletonRows label="Loading keys" height="lead" />}
      {keys.isError && (
        <PageBody>
          <ErrorState
            title="The keys could not be loaded."
            actions={<Button onClick={() => keys.refetch()}>Try again</Button>}
          >
            {refusalOf(keys.error).message}
          </ErrorState>
        </PageBody>
      )}
      {isEmpty && (
        <EmptyState
          title="Your API keys will be here"
          actions={
            <Button kind="primary" icon={<KeyRound />} onClick={() => setMaking(true)}>
              Make an API key
            </Button>
          }
        >
          A key lets your own systems send leads and accounts, and read what became of them.
        </EmptyState>
      )}
      {keys.data && !isEmpty && (
        <>
          <PageBody className="flex-none pb-3">
            <Say>{sentence(keys.data)}</Say>
          </PageBody>
          <KeyTable keys={keys.data} slug={slug} onShown={setShown} />
          <PageBody className="max-w-[760px]">
            <SectionHead title="Send a lead" note="from any system that speaks HTTP" className="mb-2" />
            <CodeBlock
              text={curlText(publicUrl, null)}
              what="the call"
              head={
                <a className="link text-sm" href="/v1/openapi.json">
                  OpenAPI document
                </a>
              }
            />
          </PageBody>
        </>
      )}
      <NewKeyDialog slug={slug} isOpen={isMaking} onClose={() => setMaking(false)} onMade={setShown} />
      {shown && <ShownSecretDialog shown={shown} publicUrl={publicUrl} onClose={() => setShown(null)} />}
    </>
  );
}

function sentence(keys: readonly KeyRow[]): string {
  const live = keys.filter(({ revokedAt }) => revokedAt === null);
  const unused = live.filter(({ lastUsedAt }) => lastUsedAt === null).length;
  if (live.length === 0) return "No key works now: every one of them was revoked.";
  const words = live.length === 1 ? "One key works." : `${live.length} keys work.`;
  if (unused === 0) return words;
  return `${words} ${unused === live.length ? "None" : `${unused} of them`} ${unused === live.length ? "has" : unused === 1 ? "has never" : "have never"} been used${unused === live.length ? " yet" : ""}.`;
}
