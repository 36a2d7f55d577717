"use client";
import { useState } from "react";
import { v7 } from "uuid";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { nameOf } from "#server/core/handoff/names.ts";
import { NO_CRITERIA, type Territory, type TerritoryOwner } from "#server/core/library/library.ts";
import { usesOf } from "#server/core/library/uses.ts";
import { useRulesKit } from "../rules-context.tsx";
import { CriteriaFields } from "./criteria-fields.tsx";
import { type CriteriaText, criteriaText, readCriteriaText } from "./criteria-text.ts";
import { DetailFrame } from "./detail-frame.tsx";
import { territoryLines } from "./territory-words.ts";
import type { LibraryHandle } from "./use-library.ts";

interface TerritoryFormProps {
  /** Null: a new one. */
  territory: Territory | null;
  handle: LibraryHandle;
  back: string;
  onDone: (id: string | null) => void;
}

/** One territory: where it stands in the tree, what belongs to it, and whose it is. */
export function TerritoryForm({ territory, handle, back, onDone }: TerritoryFormProps) {
  const [name, setName] = useState(territory?.name ?? "");
  const [parentId, setParent] = useState(territory?.parentId ?? null);
  const [owner, setOwner] = useState<TerritoryOwner | null>(territory?.owner ?? null);
  const [text, setText] = useState<CriteriaText>(() => criteriaText(territory?.criteria ?? NO_CRITERIA));
  const { criteria, problems } = readCriteriaText(text);
  const save = async () => {
    const id = territory?.id ?? v7();
    const saved = { id, name: name.trim(), parentId, criteria, owner };
    if (await handle.save({ kind: "putTerritories", territories: [saved] }, "Territory saved.")) onDone(id);
  };
  const remove = async () => {
    if (territory && (await handle.save({ kind: "remove", id: territory.id }, "Territory deleted."))) onDone(null);
  };
  const reason =
    (name.trim() === "" && "Give it a name first.") ||
    (Object.keys(problems).length > 0 && "Mend what is marked first.") ||
    null;
  const isReadOnly = !handle.canWrite;
  return (
    <DetailFrame
      title={territory?.name ?? "New territory"}
      back={back}
      uses={territory ? usesOf(territory.id, handle) : []}
      problem={handle.problem}
      isBusy={handle.isBusy}
      unsavedReason={reason}
      onSave={isReadOnly ? undefined : save}
      onDelete={handle.canWrite && territory ? remove : undefined}
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label="Name">
          <Input value={name} maxLength={120} readOnly={isReadOnly} onChange={(event) => setName(event.target.value)} />
        </Field>
        <ParentField territory={territory} value={parentId} handle={handle} onChange={setParent} />
        <OwnerField value={owner} parentId={parentId} handle={handle} onChange={setOwner} />
      </div>
      <CriteriaFields text={text} problems={problems} isReadOnly={isReadOnly} onChange={setText} />
    </DetailFrame>
  );
}

interface PartProps<T> {
  value: T;
  handle: LibraryHandle;
  onChange: (value: T) => void;
}

/** Every territory but itself and those below it. */
function ParentField({
  territory,
  value,
  handle,
  onChange,
}: PartProps<string | null> & { territory: Territory | null }) {
  const lines = territoryLines(handle.library);
  const at = lines.findIndex((line) => line.territory.id === territory?.id);
  const own = lines[at];
  const after = own ? lines.findIndex((line, place) => place > at && line.depth <= own.depth) : -1;
  const end = after < 0 ? lines.length : after;
  const options = lines
    .filter((_, place) => !own || place < at || place >= end)
    .map(({ territory: { id, name }, depth }) => ({ value: id, label: `${"  ".repeat(depth)}${name}` }));
  return (
    <Field label="Part of">
      <Select
        value={value ?? ""}
        placeholder="Nothing: it is a root"
        options={options}
        disabled={!handle.canWrite}
        onChange={(event) => onChange(event.target.value || null)}
      />
    </Field>
  );
}

function OwnerField({
  value,
  parentId,
  handle,
  onChange,
}: PartProps<TerritoryOwner | null> & { parentId: string | null }) {
  const { choices, names } = useRulesKit();
  const above = territoryLines(handle.library).find(({ territory }) => territory.id === parentId)?.owner ?? null;
  const inherited =
    above && (above.kind === "rep" ? nameOf(names, "reps", above.id) : nameOf(names, "pools", above.id));
  const options = [
    ...choices.pools
      .filter(({ isArchived }) => !isArchived)
      .map(({ id, name }) => ({ value: `pool ${id}`, label: name, group: "Pools" })),
    ...choices.reps
      .filter(({ id, isActive }) => isActive || id === value?.id)
      .map(({ id, name, isActive }) => ({
        value: `rep ${id}`,
        label: isActive ? name : `${name} (no longer active)`,
        group: "Reps",
      })),
  ];
  const choose = (chosen: string) => {
    const [kind, id] = chosen.split(" ");
    onChange(id && (kind === "rep" || kind === "pool") ? { kind, id } : null);
  };
  return (
    <Field label="Owner">
      <Select
        value={value ? `${value.kind} ${value.id}` : ""}
        placeholder={inherited ? `${inherited}, from above` : "Nobody"}
        options={options}
        disabled={!handle.canWrite}
        onChange={(event) => choose(event.target.value)}
      />
    </Field>
  );
}
