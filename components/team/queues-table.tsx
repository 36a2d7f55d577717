"use client";
import { Archive, ArchiveRestore, Ellipsis, Pencil } from "lucide-react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPCClient } from "#components/api/trpc.ts";
import { countWords } from "#components/charts/number-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { CellNote, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { QueueLine } from "./types.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

interface QueuesTableProps {
  slug: string;
  queues: readonly QueueLine[];
  canWrite: boolean;
  onRename: (queue: QueueLine) => void;
}

/** The queues, one a row: what waits, since when, and which rules send leads there. */
export function QueuesTable({ slug, queues, canWrite, onRename }: QueuesTableProps) {
  return (
    <Table label="Queues" isFullBleed>
      <thead>
        <tr>
          <Th>Queue</Th>
          <Th isNumber>Waiting</Th>
          <Th className="pl-6">Oldest</Th>
          <Th className="max-sm:hidden">Rules that send leads here</Th>
          {canWrite && (
            <Th>
              <span className="sr-only">More</span>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {queues.map((queue) => (
          <Tr key={queue.id} isMuted={queue.isArchived}>
            <Td className="font-medium">
              {queue.name}
              {queue.isArchived && <Badge className="ml-2">Archived</Badge>}
              <CellNote className="font-normal sm:hidden">{queue.rules.map(({ name }) => name).join(", ")}</CellNote>
            </Td>
            <Td isNumber>
              <Link href={`/${slug}/leads?queue=${queue.id}`} className="link-quiet">
                {countWords(queue.leads)}
              </Link>
            </Td>
            <Td className="pl-6">
              {queue.oldestAt ? <RelativeTime at={queue.oldestAt} /> : <span className="text-ink-3">—</span>}
            </Td>
            <Td className="max-sm:hidden">
              {queue.rules.length === 0 ? (
                <span className="text-ink-3">None</span>
              ) : (
                queue.rules.map((rule, at) => (
                  <span key={rule.id}>
                    {at > 0 && ", "}
                    <Link href={`/${slug}/rules?rule=${rule.id}`} className="link-quiet">
                      {rule.name}
                    </Link>
                  </span>
                ))
              )}
            </Td>
            {canWrite && (
              <Td className="w-10">
                <QueueMenu slug={slug} queue={queue} onRename={onRename} />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function QueueMenu({ slug, queue, onRename }: Pick<QueuesTableProps, "slug" | "onRename"> & { queue: QueueLine }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const queueId = queue.id;
  const restore = async () => {
    await client.pool.restoreQueue.mutate({ slug, queueId });
    await refresh();
  };
  const archive = async () => {
    await client.pool.archiveQueue.mutate({ slug, queueId });
    await refresh();
    toast({ text: `${queue.name} is archived`, undo: restore });
  };
  const tell = (work: () => Promise<void>) => () => {
    work().catch((error: unknown) => toast({ tone: "late", text: refusalOf(error).message }));
  };
  const items = queue.isArchived
    ? [{ id: "restore", label: "Restore queue", icon: <ArchiveRestore />, onSelect: tell(restore) }]
    : [
        { id: "rename", label: "Rename…", icon: <Pencil />, onSelect: () => onRename(queue) },
        { id: "archive", label: "Archive queue", icon: <Archive />, onSelect: tell(archive), startsGroup: true },
      ];
  return (
    <Menu
      label={`More about ${queue.name}`}
      align="end"
      items={items}
      trigger={(trigger) => (
        <IconButton {...trigger} label={`More about ${queue.name}`} icon={<Ellipsis />} size="sm" />
      )}
    />
  );
}
