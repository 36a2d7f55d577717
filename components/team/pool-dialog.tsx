"use client";
import { type FormEvent, useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { RadioCard, RadioGroup } from "#components/ui/radio.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Membership } from "#server/core/pool/membership.ts";
import type { NobodyEligible, PoolRules } from "#server/core/pool/pool-rules.ts";
import { membershipDraftOf, membershipFrom } from "./membership-draft.ts";
import { MembershipFields } from "./membership-fields.tsx";
import { draftOf, problemsOf, rulesOf } from "./pool-rules-draft.ts";
import { PoolRulesFields } from "./pool-rules-fields.tsx";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

const CHOICES: readonly { value: NobodyEligible; title: string; text: string }[] = [
  {
    value: "hold",
    title: "Hold the lead",
    text: "It waits, visible to the team, and is given as soon as somebody can take it.",
  },
  {
    value: "overflow",
    title: "Let it go over",
    text: "Another pool is asked; it is held where that one has nobody either.",
  },
  { value: "manager", title: "Give it to a manager", text: "One person gets it, without using a turn." },
  {
    value: "assignWithCover",
    title: "Assign with cover",
    text: "It is shared among everybody active, and who gets it is covered by their cover person until they are back.",
  },
  {
    value: "assignAnyway",
    title: "Assign anyway",
    text: "It is shared among everybody active, outside hours or over a limit.",
  },
];

interface PoolDialogProps {
  slug: string;
  /** The pool to change; null makes a new one. */
  pool: EditedPool | null;
  /** Other pools in use. */
  pools: readonly { id: string; name: string }[];
  people: readonly { id: string; name: string }[];
  onClose: () => void;
  /** Called with the pool's id once it is saved. */
  onSaved: (poolId: string, name: string) => void;
}

interface EditedPool {
  id: string;
  name: string;
  nobodyEligible: NobodyEligible;
  managerRepId: string | null;
  ledgerPoolId: string | null;
  passesOverSlow: boolean;
  membership: Membership | null;
  sharing: PoolRules;
}

/** What of a pool is edited beside how it shares. */
function usePoolDraft(pool: EditedPool | null) {
  const [draft, setDraft] = useState({
    ...draftOf(pool?.sharing ?? {}),
    name: pool?.name ?? "",
    nobodyEligible: pool?.nobodyEligible ?? ("hold" as NobodyEligible),
    managerRepId: pool?.managerRepId ?? "",
    ledgerPoolId: pool?.ledgerPoolId ?? "",
    passesOverSlow: pool?.passesOverSlow ?? false,
    membership: membershipDraftOf(pool?.membership ?? null),
  });
  return { draft, change: (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part })) };
}

type PoolDraft = ReturnType<typeof usePoolDraft>;

/** Makes a pool, or changes how it shares its leads. */
export function PoolDialog({ slug, pool, pools, people, onClose, onSaved }: PoolDialogProps) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const { draft, change } = usePoolDraft(pool);
  const { name, nobodyEligible, managerRepId, ledgerPoolId } = draft;
  const { isBusy, run, errorOf, general } = useChange(FIELDS);
  const problems = problemsOf(draft);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const membership = membershipFrom(draft.membership);
    if (Object.keys(problems).length > 0 || membership === undefined) return;
    const rules = rulesOf(draft);
    const settings = {
      name,
      nobodyEligible,
      rules,
      managerRepId: managerRepId || null,
      ledgerPoolId: ledgerPoolId || null,
      passesOverSlow: draft.passesOverSlow,
      membership,
    };
    await run(async () => {
      const poolId = pool
        ? await client.pool.edit.mutate({ slug, of: { poolId: pool.id, ...settings } }).then(() => pool.id)
        : (await client.pool.create.mutate({ slug, of: settings })).poolId;
      await refresh();
      onSaved(poolId, name.trim());
    });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={pool ? `Edit ${pool.name}` : "Add a pool"}
      intro={pool ? undefined : "People who share leads fairly, by weight."}
      submitLabel={pool ? "Save pool" : "Add pool"}
      isBusy={isBusy}
      problem={general}
      onSubmit={submit}
    >
      <Field label="Name" error={errorOf("name")} isRequired>
        <Input
          value={name}
          maxLength={80}
          autoFocus
          onChange={(event) => change({ name: event.target.value })}
          placeholder="EMEA mid-market"
        />
      </Field>
      <MembershipFields
        slug={slug}
        poolId={pool?.id ?? null}
        draft={draft.membership}
        onChange={(membership) => change({ membership })}
        errorOf={errorOf}
      />
      <PoolRulesFields draft={draft} onChange={change} problems={problems} />
      <NobodyFields draft={draft} change={change} pools={pools} people={people} errorOf={errorOf} />
      {pools.length > 0 && <LedgerField draft={draft} change={change} pools={pools} error={errorOf("ledgerPoolId")} />}
      <Checkbox
        label="Pass over who is slow to respond"
        help="No lead of this pool goes to somebody whose median over their last 10 leads is over twice the standard."
        checked={draft.passesOverSlow}
        onChange={({ target }) => change({ passesOverSlow: target.checked })}
      />
    </FormDialog>
  );
}

const FIELDS = ["name", "managerRepId", "rules.overflowPoolId", "ledgerPoolId", "membership"];

interface LedgerFieldProps extends PoolDraft, Pick<PoolDialogProps, "pools"> {
  error: string | null;
}

function LedgerField({ draft, change, pools, error }: LedgerFieldProps) {
  return (
    <Field label="Counts in the ledger of" help="Pools of one ledger share their turns." error={error}>
      <Select
        value={draft.ledgerPoolId}
        placeholder="Its own"
        options={pools.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={(event) => change({ ledgerPoolId: event.target.value })}
      />
    </Field>
  );
}

interface NobodyFieldsProps extends PoolDraft, Pick<PoolDialogProps, "pools" | "people"> {
  errorOf: (field: string) => string | null;
}

function NobodyFields({ draft, change, pools, people, errorOf }: NobodyFieldsProps) {
  const { nobodyEligible } = draft;
  return (
    <>
      <RadioGroup label="While nobody is eligible">
        {CHOICES.map(({ value, title, text }) => (
          <RadioCard
            key={value}
            name="nobody"
            title={title}
            checked={nobodyEligible === value}
            onChange={() => change({ nobodyEligible: value })}
          >
            {text}
          </RadioCard>
        ))}
      </RadioGroup>
      {nobodyEligible === "manager" && (
        <Field label="Manager" help="Without one the owner of the catch-all gets them." error={errorOf("managerRepId")}>
          <Select
            value={draft.managerRepId}
            placeholder="The owner of the catch-all"
            options={people.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={(event) => change({ managerRepId: event.target.value })}
          />
        </Field>
      )}
      {nobodyEligible === "overflow" && (
        <Field label="Pool" error={errorOf("rules.overflowPoolId")}>
          <Select
            value={draft.overflowPoolId}
            placeholder="Choose a pool"
            options={pools.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={(event) => change({ overflowPoolId: event.target.value })}
          />
        </Field>
      )}
    </>
  );
}
