"use client";
import { useState } from "react";
import { v7 } from "uuid";
import { ResponseStandards } from "#components/settings/response-standards.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { MOST_TARGET_MINUTES, type SlaPolicy } from "#server/core/library/library.ts";
import { usesOf } from "#server/core/library/uses.ts";
import { DetailFrame } from "./detail-frame.tsx";
import type { LibraryFormProps } from "./library-page.tsx";
import { policyWords } from "./policy-words.ts";

const COUNTED_IN_OPTIONS = [
  { value: "owner", label: "The owner’s working time" },
  { value: "wallClock", label: "The wall clock, nights and weekends included" },
];
const NEW: Omit<SlaPolicy, "id"> = {
  name: "",
  minutes: { P1: null, P2: null, P3: null, P4: null },
  countedIn: "owner",
};

/** One SLA policy: its name, minutes to the first action by priority, and what they are counted in. */
export function PolicyForm({ item, handle, back, onDone }: LibraryFormProps<SlaPolicy>) {
  const [draft, setDraft] = useState<Omit<SlaPolicy, "id">>(item ?? NEW);
  const save = async () => {
    const id = item?.id ?? v7();
    const policy = { ...draft, id, name: draft.name.trim() };
    if (await handle.save({ kind: "putPolicy", policy }, "SLA policy saved.")) onDone(id);
  };
  const remove = async () => {
    if (item && (await handle.save({ kind: "remove", id: item.id }, "SLA policy deleted."))) onDone(null);
  };
  const set = Object.values(draft.minutes).filter((minutes) => minutes !== null);
  const reason =
    (draft.name.trim() === "" && "Give it a name first.") ||
    (set.length === 0 && "Write minutes for one priority at least.") ||
    (set.some((minutes) => minutes > MOST_TARGET_MINUTES) && "A target is 30 days (43,200 minutes) at most.") ||
    null;
  return (
    <DetailFrame
      title={item?.name ?? "New SLA policy"}
      back={back}
      uses={item ? usesOf(item.id, handle) : []}
      problem={handle.problem}
      isBusy={handle.isBusy}
      unsavedReason={reason}
      onSave={handle.canWrite ? save : undefined}
      onDelete={handle.canWrite && item ? remove : undefined}
    >
      {handle.canWrite ? (
        <>
          <Field label="Name">
            <Input
              value={draft.name}
              maxLength={120}
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
              className="max-w-96"
            />
          </Field>
          <ResponseStandards value={draft.minutes} onChange={(minutes) => setDraft({ ...draft, minutes })} />
          <p className="-mt-2 text-ink-3 text-xs">Minutes to the first action. An empty field sets no target.</p>
          <Field label="Counted in">
            <Select
              value={draft.countedIn}
              options={COUNTED_IN_OPTIONS}
              onChange={(event) => setDraft({ ...draft, countedIn: event.target.value as SlaPolicy["countedIn"] })}
              className="max-w-96"
            />
          </Field>
        </>
      ) : (
        <p className="text-sm">First action: {policyWords(draft)}.</p>
      )}
    </DetailFrame>
  );
}
