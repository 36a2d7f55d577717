"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { PageBody } from "#components/shell/page-body.tsx";
import { Topbar } from "#components/shell/topbar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/page-state.tsx";
import { Say } from "#components/ui/say.tsx";
import { QueueDialog } from "./queue-dialog.tsx";
import { QueuesTable } from "./queues-table.tsx";
import { teamTabs } from "./team-tabs.ts";
import type { QueueLine } from "./types.ts";
import { useTeamLive } from "./use-team-cache.ts";

/** The queues: where leads wait for people to claim them. */
export function QueuesScreen({ slug }: { slug: string }) {
  const trpc = useTRPC();
  useTeamLive(slug);
  const { data } = useSuspenseQuery(trpc.pool.queues.queryOptions({ slug }));
  const [edited, setEdited] = useState<{ id: string; name: string } | "new" | null>(null);
  const add = data.canWrite && (
    <Button kind="primary" icon={<Plus />} onClick={() => setEdited("new")}>
      Add queue
    </Button>
  );
  return (
    <>
      <Topbar
        title="Team"
        tabs={teamTabs(slug)}
        currentTab={`/${slug}/team/queues`}
        primary={data.queues.length > 0 && add}
      />
      {data.queues.length === 0 ? (
        <EmptyState
          title="Leads that wait for people will be here, in queues"
          actions={add || <ButtonLink href={`/${slug}/team`}>Open pools</ButtonLink>}
        >
          A queue gives leads to nobody: they wait in the inbox until somebody claims them. Rules send leads to queues.
        </EmptyState>
      ) : (
        <>
          <PageBody className="flex-none pb-5">
            <Say>{queuesSentence(data.queues)}</Say>
          </PageBody>
          <QueuesTable slug={slug} queues={data.queues} canWrite={data.canWrite} onRename={setEdited} />
        </>
      )}
      {edited && <QueueDialog slug={slug} queue={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function queuesSentence(queues: readonly QueueLine[]): string {
  const leads = queues.reduce((sum, queue) => sum + queue.leads, 0);
  const used = queues.filter((queue) => !queue.isArchived).length;
  if (leads > 0) return `${leads === 1 ? "1 lead waits" : `${leads} leads wait`} in queues for somebody to claim.`;
  return used === 1 ? "Nothing waits in the queue." : `Nothing waits in the ${used} queues.`;
}
