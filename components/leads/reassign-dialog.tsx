"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { REASSIGN_REASONS } from "#server/core/outcome/reason.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import { useLeadCache } from "./use-lead-cache.ts";

interface ReassignDialogProps {
  slug: string;
  lead: { id: string; name: string; ownerRepId: string | null; ownerName: string | null };
  isOpen: boolean;
  onClose: () => void;
}

/** Hands a lead to somebody else, with a reason. */
export function ReassignDialog({ slug, lead, isOpen, onClose }: ReassignDialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const toast = useToast();
  const cache = useLeadCache();
  const [toRepId, setToRepId] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { data } = useQuery({ ...trpc.lead.filterOptions.queryOptions({ slug }), enabled: isOpen });
  const reps = data?.reps.filter(({ id, isActive }) => isActive && id !== lead.ownerRepId) ?? [];
  const chosen = reps.find(({ id }) => id === toRepId);
  return (
    <ReasonDialog
      isOpen={isOpen}
      onClose={onClose}
      title={lead.ownerRepId === null ? `Assign ${lead.name}` : `Reassign ${lead.name}`}
      intro={
        lead.ownerName === null
          ? "They are told at once, and the clock starts for them."
          : `${lead.ownerName} has it now. The pool’s balances follow, and the new owner is told at once.`
      }
      reasons={REASSIGN_REASONS}
      confirmLabel={chosen ? `Give it to ${chosen.name}` : lead.ownerRepId === null ? "Assign" : "Reassign"}
      hasNote
      isComplete={() => {
        setProblem("Choose who gets it.");
        return chosen !== undefined;
      }}
      onConfirm={async (reason, note) => {
        if (!chosen) return;
        await client.lead.reassign.mutate({
          slug,
          leadId: lead.id,
          toRepId: chosen.id,
          reason,
          ...(note ? { note } : {}),
        });
        toast({ text: `${lead.name} is ${chosen.name}’s now` });
        setToRepId("");
        await cache.refresh();
      }}
    >
      <Field label="New owner" error={chosen ? null : problem} isRequired>
        <Select
          value={toRepId}
          onChange={(event) => setToRepId(event.target.value)}
          placeholder="Choose a rep"
          options={reps.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
    </ReasonDialog>
  );
}
