"use client";
import { type FormEvent, useId, useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Note } from "#components/ui/note.tsx";
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
  const formId = useId();
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
    <Dialog
      isOpen
      onClose={onClose}
      title={`Caps of ${member.name} in ${poolName}`}
      intro="They hold for leads of this pool alone, and stand beside the person’s own caps."
      keepsOnOutsideClick
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isBusy={isBusy}>
            Save caps
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {general && <Note tone="late">{general}</Note>}
        <CapsField
          label="Caps"
          help="Leads of this month count already."
          caps={caps}
          onChange={setCaps}
          error={errorOf("caps")}
        />
      </form>
    </Dialog>
  );
}
