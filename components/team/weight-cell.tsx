"use client";
import { type FormEvent, useId, useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { countWords } from "#components/charts/number-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

interface WeightCellProps {
  slug: string;
  poolId: string;
  member: { id: string; name: string; weight: number };
  /** Only admins change weights. */
  canWrite: boolean;
}

/** A member's weight; for those who may, a button that changes it from now on. */
export function WeightCell({ slug, poolId, member, canWrite }: WeightCellProps) {
  if (!canWrite) return <span className="tabular-nums">{countWords(member.weight)}</span>;
  return (
    <Popover
      label={`Weight of ${member.name}`}
      side="bottom"
      align="end"
      className="w-64 p-3"
      trigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          aria-label={`Weight of ${member.name}: ${member.weight}. Change it`}
          className="-mr-[7px] h-control-sm rounded-sm border border-transparent px-1.5 tabular-nums hover:border-line-strong group-hover/row:border-line-strong max-sm:h-touch"
        >
          {countWords(member.weight)}
        </button>
      )}
    >
      {(close) => <WeightForm slug={slug} poolId={poolId} member={member} close={close} />}
    </Popover>
  );
}

function WeightForm({ slug, poolId, member, close }: Omit<WeightCellProps, "canWrite"> & { close: () => void }) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const toast = useToast();
  const [text, setText] = useState(String(member.weight));
  const { isBusy, run, errorOf, general } = useChange(["weight"]);
  const inputId = useId();
  const set = async (weight: number) => {
    await client.pool.reweight.mutate({ slug, of: { poolId, repId: member.id, weight } });
    await refresh();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const weight = Number(text);
    if (!(await run(() => set(weight)))) return;
    close();
    toast({ text: `${member.name} has weight ${countWords(weight)} from now on`, undo: () => set(member.weight) });
  };
  return (
    <form onSubmit={submit} noValidate key={inputId} className="flex flex-col gap-3">
      <Field
        label="Weight"
        help="Twice the weight, twice the leads. Nobody's balance changes."
        error={errorOf("weight") ?? general}
      >
        <Input
          type="number"
          min={1}
          step={1}
          value={text}
          autoFocus
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button kind="primary" type="submit" size="sm" isBusy={isBusy} className="self-end">
        Set weight
      </Button>
    </form>
  );
}
