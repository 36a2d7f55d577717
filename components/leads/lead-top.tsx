"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronDown, ChevronLeft, ChevronUp } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useTRPC } from "#components/api/trpc.ts";
import { inboxHref, readTab } from "#components/inbox/inbox-tabs.ts";
import { useHotkeys } from "#components/shell/use-hotkeys.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Link } from "#components/ui/link.tsx";

/** The top line of a lead's page: back to where the reader came from, and its neighbours in that list. */
export function LeadTop({ slug, leadId }: { slug: string; leadId: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const from = useSearchParams().get("from");
  const tab = readTab(from);
  const list = useQuery({ ...trpc.inbox.list.queryOptions({ slug, tab }), enabled: from !== null });
  const rows = list.data ?? [];
  const at = rows.findIndex(({ id }) => id === leadId);
  const go = (by: 1 | -1) => {
    const next = at < 0 ? undefined : rows[at + by];
    if (next) router.replace(`/${slug}/leads/${next.id}?from=${tab}`);
  };
  const back =
    from === null ? { href: `/${slug}/leads`, label: "Leads" } : { href: inboxHref(slug, tab, leadId), label: "Inbox" };
  useHotkeys([
    { keys: "j", label: "Next lead", group: "This lead", run: () => go(1) },
    { keys: "k", label: "Previous lead", group: "This lead", run: () => go(-1) },
    {
      keys: "escape",
      label: `Back to ${back.label.toLowerCase()}`,
      group: "This lead",
      run: () => router.push(back.href),
    },
  ]);
  return (
    <header className="sticky top-0 z-10 flex min-h-topbar flex-none items-center gap-2 border-line border-b bg-canvas pr-4 pl-gutter max-sm:px-2">
      <Link
        href={back.href}
        className="flex items-center gap-1.5 whitespace-nowrap rounded-md py-2 text-ink-3 text-sm hover:text-ink max-sm:min-h-touch max-sm:px-2"
      >
        <ChevronLeft aria-hidden="true" />
        {back.label}
      </Link>
      {at >= 0 && (
        <>
          <span className="text-ink-3 text-sm tabular-nums">
            {at + 1} of {rows.length}
          </span>
          <span className="flex gap-1 max-sm:ml-auto">
            <IconButton
              label="Previous lead"
              icon={<ChevronUp />}
              size="sm"
              disabled={at === 0}
              onClick={() => go(-1)}
            />
            <IconButton
              label="Next lead"
              icon={<ChevronDown />}
              size="sm"
              disabled={at === rows.length - 1}
              onClick={() => go(1)}
            />
          </span>
        </>
      )}
    </header>
  );
}
