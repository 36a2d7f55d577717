"use client";
import { type FormEvent, useId, useState } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Note } from "#components/ui/note.tsx";
import { Select } from "#components/ui/select.tsx";
import { TokenInput } from "#components/ui/token-input.tsx";
import type { Condition } from "#server/core/conditions/condition.ts";

import { conditionOf, conditionWords, FACTS, testOf } from "./member-condition.ts";
import type { PoolMember } from "./types.ts";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

interface MemberDialogProps {
  slug: string;
  poolId: string;
  member: Pick<PoolMember, "id" | "name" | "tier" | "when">;
  onClose: () => void;
}

/** When a member is asked: tier, and for which leads they count. A condition that is not of one field stays until another is chosen. */
export function MemberDialog({ slug, poolId, member, onClose }: MemberDialogProps) {
  const client = useTRPCClient();
  const refresh = useTeamRefresh();
  const formId = useId();
  const known = testOf(member.when);
  const [tier, setTier] = useState(String(member.tier));
  const [fact, setFact] = useState(member.when === null ? "" : (known?.fact ?? "kept"));
  const [values, setValues] = useState<string[]>(known?.values ?? []);
  const { isBusy, run, errorOf, general } = useChange(["tier", "when"]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const when: Condition | null = fact === "kept" ? member.when : conditionOf(fact, values);
    const isDone = await run(async () => {
      await client.pool.editMember.mutate({ slug, of: { poolId, repId: member.id, tier: Number(tier), when } });
      await refresh();
    });
    if (isDone) onClose();
  };
  const options = [
    ...FACTS,
    ...(known || member.when === null ? [] : [{ value: "kept", label: "Condition as it is" }]),
  ];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`When ${member.name} is asked`}
      size="sm"
      keepsOnOutsideClick
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isBusy={isBusy}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-5">
        {general && <Note tone="late">{general}</Note>}
        <Field
          label="Tier"
          help="1 is asked first; 2 only when nobody of tier 1 can take the lead."
          error={errorOf("tier")}
        >
          <Input
            type="number"
            min={1}
            max={9}
            value={tier}
            onChange={({ target }) => setTier(target.value)}
            className="max-w-24"
          />
        </Field>
        <Field label="Counts for" error={errorOf("when")}>
          <Select
            value={fact}
            placeholder="Every lead of the pool"
            options={options}
            onChange={({ target }) => setFact(target.value)}
          />
        </Field>
        {fact === "kept" && member.when !== null && <p className="text-ink-2 text-sm">{conditionWords(member.when)}</p>}
        {fact !== "" && fact !== "kept" && (
          <Field label="Is one of" help="Enter or comma adds one.">
            <TokenInput value={values} isFree onChange={setValues} />
          </Field>
        )}
      </form>
    </Dialog>
  );
}
