"use client";
import { type FormEvent, useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { shortBalanceWords } from "./pool-words.ts";
import type { PoolPage } from "./types.ts";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

/** Lets a rep join a pool with a weight. */
export function AddMemberDialog({ slug, pool, onClose }: { slug: string; pool: PoolPage; onClose: () => void }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const [repId, setRepId] = useState("");
  const [weight, setWeight] = useState("100");
  const { isBusy, run, errorOf, general } = useChange(["repId", "weight"]);
  const chosen = pool.others.find(({ id }) => id === repId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await run(async () => {
      await client.pool.addMember.mutate({ slug, of: { poolId: pool.id, repId, weight: Number(weight) } });
      await refresh();
    });
    if (!isDone) return;
    toast({ text: `${chosen?.name} takes leads of ${pool.name} from now on` });
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={`Add to ${pool.name}`}
      size="sm"
      submitLabel="Add member"
      disabledReason={repId === "" && "Choose somebody first"}
      isBusy={isBusy}
      problem={general}
      onSubmit={submit}
    >
      <Field
        label="Who"
        error={errorOf("repId")}
        help={
          chosen?.balanceNano
            ? `Comes back with the balance they left with: ${shortBalanceWords(chosen.balanceNano)}.`
            : "A new member starts level with the pool."
        }
      >
        <Select
          value={repId}
          placeholder="Choose a person"
          options={pool.others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setRepId(event.target.value)}
        />
      </Field>
      <Field label="Weight" help="100 is a usual share, 50 half of it." error={errorOf("weight")}>
        <Input
          type="number"
          min={1}
          step={1}
          value={weight}
          onChange={(event) => setWeight(event.target.value)}
          className="max-w-32"
        />
      </Field>
    </FormDialog>
  );
}
