"use client";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { type ComponentProps, useCallback } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { useExceptionCount } from "#components/exceptions/use-exceptions.ts";
import { useInboxCount } from "#components/inbox/use-inbox-count.ts";
import { leadName } from "#components/leads/lead-words.ts";
import { AppFrame } from "./app-frame.tsx";

type Props = Omit<ComponentProps<typeof AppFrame>, "onSignOut" | "findLeads">;

/** The frame with its two actions: sign out, and finding leads for the palette. */
export function WorkspaceFrame({ children, ...props }: Props) {
  const router = useRouter();
  const client = useTRPCClient();
  const slug = props.workspace;
  const findLeads = useCallback(
    async (q: string) => {
      const { rows } = await client.lead.list.query({ slug, filter: { q } });
      return rows.slice(0, 8).map((row) => ({
        id: row.id,
        label: leadName(row),
        note: row.company ?? row.companyDomain ?? undefined,
        href: `/${slug}/leads/${row.id}`,
      }));
    },
    [client, slug],
  );
  const waiting = useInboxCount(slug);
  const counts = new Map([
    [`/${slug}/inbox`, waiting],
    [`/${slug}/exceptions`, useExceptionCount(slug)],
  ]);
  const entries = props.entries.map((entry) => ({ ...entry, count: counts.get(entry.href) ?? entry.count }));
  const leave = async () => {
    await signOut({ redirect: false });
    router.push("/sign-in");
    router.refresh();
  };
  return (
    <AppFrame {...props} entries={entries} onSignOut={leave} findLeads={findLeads}>
      {children}
    </AppFrame>
  );
}
