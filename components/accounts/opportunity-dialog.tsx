"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { useChange } from "#components/team/use-change.ts";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { AccountPicker, type PickedAccount } from "./account-picker.tsx";
import { type OpportunityStatus, STATUS_WORDS, STATUSES } from "./opportunity-words.ts";
import { ownerOptions } from "./owner-options.ts";
import type { OpportunityLine, Owner } from "./types.ts";

interface OpportunityDialogProps {
  slug: string;
  /** The opportunity to change; null makes a new one. */
  opportunity: OpportunityLine | null;
  /** The account of a new one, where the page is about it. */
  account: PickedAccount | null;
  owners: readonly Owner[];
  onClose: () => void;
  onSaved: () => void;
}

const FIELDS = [
  "name",
  "accountId",
  "accountExternalId",
  "status",
  "stage",
  "amount",
  "currency",
  "closesOn",
  "ownerRepId",
];

/** Makes an opportunity, or changes one. */
export function OpportunityDialog({ slug, opportunity, account, owners, onClose, onSaved }: OpportunityDialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(opportunity, account));
  const { isBusy, run, errorOf, general } = useChange(FIELDS);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(async () => {
      const of = inputOf(draft);
      if (opportunity) await client.opportunity.edit.mutate({ slug, opportunityId: opportunity.id, of });
      else await client.opportunity.create.mutate({ slug, of });
      await Promise.all([
        queryClient.invalidateQueries(trpc.opportunity.pathFilter()),
        queryClient.invalidateQueries(trpc.account.pathFilter()),
      ]);
      onSaved();
    });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={opportunity ? `Edit ${opportunity.name}` : "Add an opportunity"}
      submitLabel={opportunity ? "Save opportunity" : "Add opportunity"}
      isBusy={isBusy}
      problem={general}
      onSubmit={submit}
    >
      <Field label="Name" error={errorOf("name")} isRequired>
        <Input value={draft.name} maxLength={200} autoFocus onChange={({ target }) => change({ name: target.value })} />
      </Field>
      <AccountPicker
        slug={slug}
        label="Account"
        value={draft.account}
        error={errorOf("accountId") ?? errorOf("accountExternalId")}
        onChange={(next) => change({ account: next })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Status" error={errorOf("status")}>
          <Select
            value={draft.status}
            options={STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
            onChange={({ target }) => change({ status: target.value as OpportunityStatus })}
          />
        </Field>
        <Field label="Owner" help="Who works it." error={errorOf("ownerRepId")}>
          <Select
            value={draft.ownerRepId}
            placeholder="Nobody"
            options={ownerOptions(owners)}
            onChange={({ target }) => change({ ownerRepId: target.value })}
          />
        </Field>
      </div>
      <DealFields draft={draft} change={change} errorOf={errorOf} />
    </FormDialog>
  );
}

interface DealFieldsProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  errorOf: (field: string) => string | null;
}

/** How far it is, how much it is worth, and when it should close; rules can ask for it. */
function DealFields({ draft, change, errorOf }: DealFieldsProps) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label="Stage" isOptional error={errorOf("stage")}>
        <Input value={draft.stage} maxLength={80} onChange={({ target }) => change({ stage: target.value })} />
      </Field>
      <Field label="Close date" isOptional error={errorOf("closesOn")}>
        <Input type="date" value={draft.closesOn} onChange={({ target }) => change({ closesOn: target.value })} />
      </Field>
      <Field label="Amount" isOptional error={errorOf("amount")}>
        <Input
          type="number"
          min={0}
          step="any"
          value={draft.amount}
          onChange={({ target }) => change({ amount: target.value })}
        />
      </Field>
      <Field label="Currency" isOptional help="Three letters, such as EUR." error={errorOf("currency")}>
        <Input value={draft.currency} maxLength={3} onChange={({ target }) => change({ currency: target.value })} />
      </Field>
    </div>
  );
}

type Draft = ReturnType<typeof draftOf>;

function draftOf(opportunity: OpportunityLine | null, account: PickedAccount | null) {
  return {
    name: opportunity?.name ?? "",
    account: opportunity ? { id: opportunity.accountId, name: opportunity.accountName } : account,
    status: opportunity?.status ?? ("open" as OpportunityStatus),
    stage: opportunity?.stage ?? "",
    amount: opportunity?.amount == null ? "" : String(opportunity.amount),
    currency: opportunity?.currency ?? "",
    closesOn: opportunity?.closesOn ?? "",
    ownerRepId: opportunity?.ownerRepId ?? "",
  };
}

/** What the form says: empty is none. */
function inputOf({ account, amount, closesOn, ownerRepId, stage, currency, ...same }: Draft) {
  return {
    ...same,
    accountId: account?.id,
    stage: stage || null,
    currency: currency || null,
    closesOn: closesOn || null,
    ownerRepId: ownerRepId || null,
    amount: amount.trim() === "" ? null : Number(amount),
  };
}
