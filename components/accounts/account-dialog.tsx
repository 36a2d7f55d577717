"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { useChange } from "#components/team/use-change.ts";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { TokenInput } from "#components/ui/token-input.tsx";
import { type Draft, draftOf, inputOf } from "./account-draft.ts";
import { type AccountClass, CLASS_WORDS, CLASSES } from "./account-words.ts";
import { ownerOptions } from "./owner-options.ts";
import { RelationFields } from "./relation-fields.tsx";
import type { AccountPage, Owner } from "./types.ts";

interface AccountDialogProps {
  slug: string;
  /** The account to change; null makes a new one. */
  account: AccountPage | null;
  owners: readonly Owner[];
  onClose: () => void;
  onSaved: (accountId: string) => void;
}

const FIELDS = [
  "name",
  "class",
  "domains",
  "aliasDomains",
  "ownerRepId",
  "parentAccountId",
  "country",
  "state",
  "city",
  "postalCode",
  "industry",
  "employees",
];

/** Makes an account, or changes one. */
export function AccountDialog({ slug, account, owners, onClose, onSaved }: AccountDialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(account));
  const { isBusy, run, errorOf, general } = useChange(FIELDS);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(async () => {
      const of = inputOf(draft);
      const accountId = account
        ? await client.account.edit.mutate({ slug, accountId: account.id, of }).then(() => account.id)
        : (await client.account.create.mutate({ slug, of })).accountId;
      await queryClient.invalidateQueries(trpc.account.pathFilter());
      onSaved(accountId);
    });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={account ? `Edit ${account.name}` : "Add an account"}
      submitLabel={account ? "Save account" : "Add account"}
      isBusy={isBusy}
      problem={general}
      onSubmit={submit}
    >
      <Field label="Name" error={errorOf("name")} isRequired>
        <Input value={draft.name} maxLength={200} autoFocus onChange={({ target }) => change({ name: target.value })} />
      </Field>
      <StandingFields draft={draft} change={change} errorOf={errorOf} owners={owners} />
      <Field
        label="Domains"
        help="Leads are matched by the domain of their address or website. Press enter after each."
        error={errorOf("domains")}
      >
        <TokenInput value={draft.domains} isFree onChange={(domains) => change({ domains: [...domains] })} />
      </Field>
      <Field
        label="Alias domains"
        isOptional
        help="Brands and former names of the same company."
        error={errorOf("aliasDomains")}
      >
        <TokenInput
          value={draft.aliasDomains}
          isFree
          onChange={(aliasDomains) => change({ aliasDomains: [...aliasDomains] })}
        />
      </Field>
      <RelationFields
        slug={slug}
        accountId={account?.id}
        owners={owners}
        parent={draft.parent}
        team={draft.team}
        onParent={(parent) => change({ parent })}
        onTeam={(team) => change({ team })}
        errorOf={errorOf}
      />
      <CompanyFields draft={draft} change={change} errorOf={errorOf} />
    </FormDialog>
  );
}

interface CompanyFieldsProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  errorOf: (field: string) => string | null;
}

/** What the company is to the workspace, and whose it is. */
function StandingFields({ draft, change, errorOf, owners }: CompanyFieldsProps & { owners: readonly Owner[] }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label="Class" error={errorOf("class")}>
        <Select
          value={draft.class}
          options={CLASSES.map((value) => ({ value, label: CLASS_WORDS[value] }))}
          onChange={({ target }) => change({ class: target.value as AccountClass })}
        />
      </Field>
      <Field label="Owner" error={errorOf("ownerRepId")}>
        <Select
          value={draft.ownerRepId}
          placeholder="Nobody"
          options={ownerOptions(owners)}
          onChange={({ target }) => change({ ownerRepId: target.value })}
        />
      </Field>
    </div>
  );
}

/** What is known of the company itself; territories ask where it lies. */
function CompanyFields({ draft, change, errorOf }: CompanyFieldsProps) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label="Country" isOptional error={errorOf("country")}>
        <Input value={draft.country} onChange={({ target }) => change({ country: target.value })} />
      </Field>
      <Field label="State" isOptional error={errorOf("state")}>
        <Input value={draft.state} maxLength={80} onChange={({ target }) => change({ state: target.value })} />
      </Field>
      <Field label="City" isOptional error={errorOf("city")}>
        <Input value={draft.city} maxLength={120} onChange={({ target }) => change({ city: target.value })} />
      </Field>
      <Field label="Postal code" isOptional error={errorOf("postalCode")}>
        <Input
          value={draft.postalCode}
          maxLength={20}
          onChange={({ target }) => change({ postalCode: target.value })}
        />
      </Field>
      <Field label="Industry" isOptional error={errorOf("industry")}>
        <Input value={draft.industry} onChange={({ target }) => change({ industry: target.value })} />
      </Field>
      <Field label="Employees" isOptional error={errorOf("employees")}>
        <Input
          type="number"
          min={0}
          value={draft.employees}
          onChange={({ target }) => change({ employees: target.value })}
        />
      </Field>
    </div>
  );
}
