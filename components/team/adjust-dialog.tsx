"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { refusalOf } from "#components/api/refusal.ts";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { BalanceBar } from "#components/charts/balance-bar.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { hundredthsOf } from "./adjust-words.ts";
import { leads, shortBalanceWords } from "./pool-words.ts";
import type { PoolPage } from "./types.ts";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

interface AdjustDialogProps {
  slug: string;
  pool: Pick<PoolPage, "id" | "name" | "members" | "former">;
  onClose: () => void;
}

/** Moves a balance by hand: whose, by how much, why, and where it will stand. */
export function AdjustDialog({ slug, pool, onClose }: AdjustDialogProps) {
  const client = useTRPCClient();
  const refresh = useLedgerRefresh();
  const toast = useToast();
  const people = [...pool.members, ...pool.former.map((one) => ({ ...one, name: `${one.name} (left)` }))];
  const [repId, setRepId] = useState(people[0]?.id ?? "");
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const { isBusy, run, errorOf, general } = useChange(["repId", "hundredths", "reason"]);
  const rep = people.find(({ id }) => id === repId);
  const hundredths = hundredthsOf(amount);
  const send = (of: { hundredths: number; reason: string }) =>
    client.pool.adjust.mutate({ slug, of: { poolId: pool.id, repId, ...of } }).then(refresh);
  const takeBack = async () => {
    try {
      await send({ hundredths: -(hundredths ?? 0), reason: `Taken back: ${reason.trim()}`.slice(0, 200) });
    } catch (error) {
      toast({ tone: "late", text: refusalOf(error).message });
    }
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await run(() => send({ hundredths: hundredths ?? 0, reason }));
    if (!isDone) return;
    toast({ text: `The balance of ${rep?.name} is adjusted`, undo: takeBack });
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title="Adjust a balance"
      intro={`An entry of the ledger of ${pool.name}. Nobody else's balance moves, and no count of leads.`}
      size="sm"
      submitLabel="Adjust"
      isBusy={isBusy}
      problem={general}
      onSubmit={submit}
    >
      <Field label="Whose" error={errorOf("repId")}>
        <Select
          value={repId}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => setRepId(target.value)}
        />
      </Field>
      <Field
        label="By how much"
        help="1 owes them a lead more, −0.5 half a lead less."
        error={amount.trim() !== "" && hundredths === null ? "Write leads, such as 1 or −0.5." : errorOf("hundredths")}
        isRequired
      >
        <Input
          inputMode="decimal"
          value={amount}
          suffix="leads"
          autoFocus
          onChange={({ target }) => setAmount(target.value)}
          className="max-w-40"
        />
      </Field>
      <Field label="Why" help="Everybody who may read the ledger reads it." error={errorOf("reason")} isRequired>
        <Textarea value={reason} rows={2} maxLength={200} onChange={({ target }) => setReason(target.value)} />
      </Field>
      <div role="status">{rep && <BalanceAfter nano={rep.balanceNano} hundredths={hundredths ?? 0} />}</div>
    </FormDialog>
  );
}

const HUNDREDTH_NANO = 10_000_000;

/** The balance as it stands, and as it will. */
function BalanceAfter({ nano, hundredths }: { nano: number; hundredths: number }) {
  const after = nano + hundredths * HUNDREDTH_NANO;
  const lines = [
    { label: "Now", value: nano },
    { label: "After it", value: after },
  ];
  return (
    <dl className="grid grid-cols-[64px_auto_1fr] items-center gap-x-3 gap-y-2 text-sm">
      {lines.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-ink-3">{label}</dt>
          <dd>
            <BalanceBar value={leads(value)} isMe={label !== "Now"} width={96} hasNumber={false} />
          </dd>
          <dd className="tabular-nums">{shortBalanceWords(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Fetches again what a ledger's entry changes: pools, people, and the balances over time. */
function useLedgerRefresh() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refreshTeam = useTeamRefresh();
  return async () => {
    await Promise.all([refreshTeam(), queries.invalidateQueries(trpc.insight.fairness.pathFilter())]);
  };
}
