"use client";
import { Ellipsis, Gauge, ListFilter, UserMinus, UserRound } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPCClient } from "#components/api/trpc.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { Cap } from "#server/core/pool/caps.ts";
import { MemberCapsDialog } from "./member-caps-dialog.tsx";
import { MemberDialog } from "./member-dialog.tsx";
import type { PoolMember } from "./types.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

interface MemberMenuProps {
  slug: string;
  poolId: string;
  poolName: string;
  /** With tier and condition where they can be changed here. */
  member: Pick<PoolMember, "id" | "name" | "weight"> & { caps: readonly Cap[] } & Partial<
      Pick<PoolMember, "tier" | "when">
    >;
}

/** What can be done with a member of a pool: open their page, cap what they get here, let them leave. */
export function MemberMenu({ slug, poolId, poolName, member }: MemberMenuProps) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const [isCapping, setCapping] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { tier, when } = member;
  const membership = { poolId, repId: member.id };
  const comeBack = async () => {
    await client.pool.addMember.mutate({ slug, of: { ...membership, weight: member.weight } });
    await refresh();
  };
  const leave = async () => {
    try {
      await client.pool.removeMember.mutate({ slug, ...membership });
      await refresh();
      toast({ text: `${member.name} takes no more leads of ${poolName}. Their balance is kept.`, undo: comeBack });
    } catch (error) {
      toast({ tone: "late", text: refusalOf(error).message });
    }
  };
  return (
    <>
      <Menu
        label={`More about ${member.name}`}
        align="end"
        items={[
          { id: "open", label: "Open person", icon: <UserRound />, href: `/${slug}/team/people/${member.id}` },
          { id: "caps", label: "Caps in this pool…", icon: <Gauge />, onSelect: () => setCapping(true) },
          ...(tier === undefined
            ? []
            : [{ id: "when", label: "Tier and leads…", icon: <ListFilter />, onSelect: () => setOpen(true) }]),
          { id: "leave", label: "Take out of the pool", icon: <UserMinus />, onSelect: leave, startsGroup: true },
        ]}
        trigger={(trigger) => (
          <IconButton {...trigger} label={`More about ${member.name}`} icon={<Ellipsis />} size="sm" />
        )}
      />
      {isCapping && (
        <MemberCapsDialog
          slug={slug}
          poolId={poolId}
          poolName={poolName}
          member={member}
          onClose={() => setCapping(false)}
        />
      )}
      {isOpen && tier !== undefined && when !== undefined && (
        <MemberDialog slug={slug} poolId={poolId} member={{ ...member, tier, when }} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
