"use client";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useMemo, useState } from "react";
import { useTRPC, useTRPCClient } from "#components/api/trpc.ts";
import { builderFields } from "#components/rules/builder-fields.ts";
import type { Editor } from "#components/rules/types.ts";
import { Field } from "#components/ui/field.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { TokenInput } from "#components/ui/token-input.tsx";
import type { Condition } from "#server/core/conditions/condition.ts";
import { libraryNames } from "#server/core/handoff/names.ts";
import { choicesOf, conditionOf, conditionWords, testOf, WAYS } from "./member-condition.ts";
import type { PoolMember } from "./types.ts";
import { useChange } from "./use-change.ts";
import { useTeamRefresh } from "./use-team-cache.ts";

interface MemberDialogProps {
  slug: string;
  poolId: string;
  member: Pick<PoolMember, "id" | "name" | "tier" | "when">;
  onClose: () => void;
}

/** When a member is asked: tier, and for which leads they count. A condition of another kind stays until another is chosen. */
export function MemberDialog({ slug, poolId, member, onClose }: MemberDialogProps) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const refresh = useTeamRefresh();
  const known = testOf(member.when);
  const [tier, setTier] = useState(String(member.tier));
  const [chosen, setChosen] = useState(member.when === null ? "" : (known?.way.value ?? "kept"));
  const [values, setValues] = useState<string[]>(known?.values ?? []);
  const way = wayOf(chosen);
  const { data: editor } = useQuery(trpc.rules.editor.queryOptions({ slug }));
  const [isOpenEnded, setOpenEnded] = useState(false);
  const { isBusy, run, errorOf, general } = useChange(["tier", "when"]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const when: Condition | null = chosen === "kept" ? member.when : conditionOf(way, values);
    setOpenEnded(way !== undefined && when === null);
    if (way && when === null) return;
    const isDone = await run(async () => {
      await client.pool.editMember.mutate({ slug, of: { poolId, repId: member.id, tier: Number(tier), when } });
      await refresh();
    });
    if (isDone) onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={`When ${member.name} is asked`}
      size="sm"
      submitLabel="Save"
      isBusy={isBusy}
      problem={general}
      onSubmit={submit}
    >
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
      <CountsFor
        chosen={chosen}
        values={values}
        member={member}
        editor={editor}
        error={errorOf("when")}
        isOpenEnded={isOpenEnded}
        onChange={(next) => {
          setOpenEnded(false);
          setChosen(next.chosen);
          setValues(next.values);
        }}
      />
    </FormDialog>
  );
}

const wayOf = (chosen: string) => WAYS.find(({ value }) => value === chosen);

interface CountsForProps {
  /** A way by its value, "kept" for the condition as it is, empty for every lead. */
  chosen: string;
  values: string[];
  member: Pick<PoolMember, "when">;
  /** The rules in force with the fields of leads; undefined while they are loaded. */
  editor: Editor | undefined;
  error: string | null;
  /** A way was chosen and nothing by it. */
  isOpenEnded: boolean;
  onChange: (next: { chosen: string; values: string[] }) => void;
}

/** For which leads a member counts: by some values of a field, or by a segment, territory or list of the rules in force. */
function CountsFor({ chosen, values, member: { when }, editor, error, isOpenEnded, onChange }: CountsForProps) {
  const library = editor?.live.library;
  const field = useMemo(() => editor && builderFields(editor), [editor])?.find(
    ({ key }) => key === wayOf(chosen)?.fact,
  );
  const missing = isOpenEnded ? "Choose at least one, or every lead of the pool above." : null;
  const way = wayOf(chosen);
  const choices = choicesOf(way, library);
  const options = [
    ...WAYS.map(({ value, label }) => ({ value, label })),
    ...(testOf(when) || when === null ? [] : [{ value: "kept", label: "Condition as it is" }]),
  ];
  return (
    <>
      <Field label="Counts for" error={error}>
        <Select
          value={chosen}
          placeholder="Every lead of the pool"
          options={options}
          onChange={({ target }) => onChange({ chosen: target.value, values: [] })}
        />
      </Field>
      {chosen === "kept" && when !== null && (
        <p className="text-ink-2 text-sm">{conditionWords(when, library && libraryNames(library))}</p>
      )}
      {way?.shelf && (
        <Field
          label="Which"
          help="As the rules in force define it. What is only in a draft can be chosen once that is published."
          error={missing}
        >
          <Select
            value={values[0] ?? ""}
            placeholder={library && choices.length === 0 ? "None is in force yet" : "Choose"}
            options={choices}
            onChange={({ target }) => onChange({ chosen, values: target.value === "" ? [] : [target.value] })}
          />
        </Field>
      )}
      {way && !way.shelf && (
        <Field label="Is one of" help="Enter or comma adds one." error={missing}>
          <TokenInput
            value={values}
            options={field?.options ?? []}
            isFree={field?.isFree ?? true}
            placeholder={field?.isFree === false ? "Type a part of the name" : "Type values, Enter after each"}
            onChange={(next) => onChange({ chosen, values: next })}
          />
        </Field>
      )}
    </>
  );
}
