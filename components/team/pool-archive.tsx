"use client";
import { Archive, ArchiveRestore, Ellipsis } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPCClient } from "#components/api/trpc.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useTeamRefresh } from "./use-team-cache.ts";

/** Puts a pool out of use after asking, or back into use at once. */
export function PoolArchive({ slug, pool }: { slug: string; pool: { id: string; name: string; isArchived: boolean } }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const poolId = pool.id;
  const restore = async () => {
    try {
      await client.pool.restore.mutate({ slug, poolId });
      await refresh();
      toast({ text: `${pool.name} is back in use` });
    } catch (error) {
      toast({ tone: "late", text: refusalOf(error).message });
    }
  };
  const archive = async () => {
    try {
      await client.pool.archive.mutate({ slug, poolId });
    } catch (error) {
      throw new Error(refusalOf(error).message, { cause: error });
    }
    await refresh();
    toast({ text: `${pool.name} is archived`, undo: restore });
  };
  const item = pool.isArchived
    ? { id: "restore", label: "Restore pool", icon: <ArchiveRestore />, onSelect: restore }
    : { id: "archive", label: "Archive pool…", icon: <Archive />, onSelect: () => setAsking(true) };
  return (
    <>
      <Menu
        label="More about this pool"
        align="end"
        items={[item]}
        trigger={(trigger) => <IconButton {...trigger} label="More about this pool" icon={<Ellipsis />} />}
      />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`Archive ${pool.name}?`}
        confirmLabel="Archive pool"
        onConfirm={archive}
      >
        It gives no more leads and no rule can name it. Members, balances and history stay, and it can be restored.
      </ConfirmDialog>
    </>
  );
}
