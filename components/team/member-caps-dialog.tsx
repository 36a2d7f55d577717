"use client";
import { type FormEvent, useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { Cap } from "#server/core/pool/caps.ts";
import { CapsField, capDrafts, capOf } from "./caps-field.tsx";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

interface MemberCapsDialogProps {
  slug: string;
  poolId: string;
  poolName: string;
  member: { id: string; name: string; caps: readonly Cap[] };
  onClose: () => void;
}

/** Caps that hold for one pool's leads only, beside those of the person. */
export function MemberCapsDialog({ slug, poolId, poolName, member, onClose }: MemberCapsDialogProps) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const [caps, setCaps] = useState(() => capDrafts(member.caps));
  const { isBusy, run, errorOf, general } = useChange(["caps"]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const of = { poolId, repId: member.id, caps: caps.map(capOf) };
    const isDone = await run(async () => {
      await client.pool.setMemberCaps.mutate({ slug, of });
      await refresh();
    });
    if (!isDone) return;
    toast({ text: `The caps of ${member.name} in ${poolName} hold from the next lead on.` });
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={`Caps of ${member.name} in ${poolName}`}
      intro="They hold for leads of this pool alone, and stand beside the person’s own caps."
      submitLabel="Save caps"
      isBusy={isBusy}
      problem={general}
      onSubmit={submit}
    >
      <CapsField
        label="Caps"
        help="Leads of this month count already."
        caps={caps}
        onChange={setCaps}
        error={errorOf("caps")}
      />
    </FormDialog>
  );
}
