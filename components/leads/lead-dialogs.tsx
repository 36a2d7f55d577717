"use client";
import { useTRPCClient } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";
import { DISQUALIFY_REASONS, RECYCLE_REASONS, REJECT_REASONS } from "#server/core/outcome/reason.ts";
import { leadName } from "./lead-words.ts";
import { LogDialog } from "./log-dialog.tsx";
import { NoteDialog } from "./note-dialog.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";
import type { LeadPage } from "./types.ts";
import type { LeadActionSet } from "./use-lead-actions.ts";
import { useLeadCache } from "./use-lead-cache.ts";

/** Which dialog about a lead is open. */
export type OpenDialog = "log" | "reject" | "reassign" | "disqualify" | "recycle" | "note" | null;

interface LeadDialogsProps {
  slug: string;
  page: LeadPage;
  open: OpenDialog;
  onClose: () => void;
  actions: LeadActionSet;
}

/** Everything that asks before it is done with a lead. */
export function LeadDialogs({ slug, page: { lead }, open, onClose, actions }: LeadDialogsProps) {
  const client = useTRPCClient();
  const toast = useToast();
  const cache = useLeadCache();
  const name = leadName(lead);
  const isFirstAction = lead.firstActionAt === null;
  const target = { id: lead.id, name, isFirstAction };
  return (
    <>
      <LogDialog
        name={name}
        isFirst={isFirstAction}
        isOpen={open === "log"}
        onClose={onClose}
        onLog={(action) => actions.log(target, action)}
      />
      <ReassignDialog slug={slug} lead={{ ...lead, name }} isOpen={open === "reassign"} onClose={onClose} />
      <NoteDialog slug={slug} leadId={lead.id} name={name} isOpen={open === "note"} onClose={onClose} />
      <ReasonDialog
        isOpen={open === "reject"}
        onClose={onClose}
        title={`Reject ${name}`}
        intro="The rules decide again, without anybody who has had it. Your reason tells what to mend in the rules."
        reasons={REJECT_REASONS}
        confirmLabel="Reject"
        hasNote
        onConfirm={async (reason, note) => {
          const { status } = await client.lead.reject.mutate({
            slug,
            leadId: lead.id,
            reason,
            ...(note ? { note } : {}),
          });
          toast({ text: `${name} ${status === "assigned" ? "has a new owner" : "waits for somebody"}` });
          await cache.refresh();
        }}
      />
      <ReasonDialog
        isOpen={open === "disqualify"}
        onClose={onClose}
        title={`Disqualify ${name}`}
        intro="The lead leaves your inbox. Everything about it stays on record."
        reasons={DISQUALIFY_REASONS}
        confirmLabel="Disqualify"
        onConfirm={async (reason) => void actions.disqualify(target, reason)}
      />
      <ReasonDialog
        isOpen={open === "recycle"}
        onClose={onClose}
        title={`Send ${name} back to nurture`}
        intro="The lead leaves your inbox. When they get in touch again, it is decided again, you first."
        reasons={RECYCLE_REASONS}
        confirmLabel="Back to nurture"
        onConfirm={async (reason) => void actions.recycle(target, reason)}
      />
    </>
  );
}
