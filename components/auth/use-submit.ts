"use client";
import { useState } from "react";
import { type Refusal, refusalOf } from "#components/api/refusal.ts";

/**
 * Runs what a form does: busy while it works, the refusal in words when it is refused. After success the form
 * stays busy when `work` answers "gone" (the page is left), so that nothing can be pressed twice.
 */
export function useSubmit(work: (form: FormData) => Promise<"gone" | undefined>) {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async (event: { preventDefault: () => void; currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setRefusal(null);
    try {
      if ((await work(new FormData(event.currentTarget))) !== "gone") setBusy(false);
    } catch (error) {
      setRefusal(refusalOf(error));
      setBusy(false);
    }
  };
  /** The refusal of one field; the fields are those the form shows, a refusal of any other is `general`. */
  const errorsFor = (fields: readonly string[]) => ({
    of: (field: string) => (refusal?.field === field ? refusal.message : null),
    general: refusal && !fields.includes(refusal.field ?? "") ? refusal.message : null,
  });
  return { isBusy, submit, errorsFor };
}

/** The text of a form's field. */
export const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "");

/** The zone of the person's device. */
export const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
