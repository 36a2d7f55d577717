"use client";
import { useState } from "react";
import { v7 } from "uuid";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { NurtureTrack } from "#server/core/library/library.ts";
import { usesOf } from "#server/core/library/uses.ts";
import { DetailFrame } from "./detail-frame.tsx";
import type { LibraryFormProps } from "./library-page.tsx";

/** One nurture track: its name. */
export function TrackForm({ item, handle, back, onDone }: LibraryFormProps<NurtureTrack>) {
  const [name, setName] = useState(item?.name ?? "");
  const save = async () => {
    const id = item?.id ?? v7();
    if (await handle.save({ kind: "putTrack", track: { id, name: name.trim() } }, "Nurture track saved.")) onDone(id);
  };
  const remove = async () => {
    if (item && (await handle.save({ kind: "remove", id: item.id }, "Nurture track deleted."))) onDone(null);
  };
  return (
    <DetailFrame
      title={item?.name ?? "New nurture track"}
      back={back}
      uses={item ? usesOf(item.id, handle) : []}
      problem={handle.problem}
      isBusy={handle.isBusy}
      unsavedReason={name.trim() === "" ? "Give it a name first." : null}
      onSave={handle.canWrite ? save : undefined}
      onDelete={handle.canWrite && item ? remove : undefined}
    >
      <Field
        label="Name"
        help="As the tool is called that sends the mails, so that everybody knows which one is meant."
      >
        <Input
          value={name}
          maxLength={120}
          readOnly={!handle.canWrite}
          onChange={(event) => setName(event.target.value)}
          className="max-w-96"
        />
      </Field>
    </DetailFrame>
  );
}
